import { onTestFinished } from 'vitest';
import { silentLog } from '../../../../demo/zego-double/log.ts';
import { Cloud, type CloudSettings } from '../../../../demo/zego-double/rooms/cloud.ts';
import { login, type LoginResult } from '../../../../demo/zego-double/rooms/login.ts';
import type { MemberLink } from '../../../../demo/zego-double/rooms/room.ts';
import { createMessages, type Messages } from '../../../../demo/zego-double/schema/messages.ts';
import { installedBundlePath, readSdkBundle } from '../../../../demo/zego-double/schema/sdk-bundle.ts';

/** Reading the bundle takes a moment; it is the same for every test. */
const messages: Messages = createMessages(readSdkBundle(installedBundlePath()));

/** Pushes that go by another name than the message they carry. */
const carried: Readonly<Record<string, string>> = {
  PushStreamAdd: 'PushStream',
  PushStreamUpdate: 'PushStream',
  PushStreamDelete: 'PushStream',
};

/** A client's connection that writes down what it is told. */
export class TestLink implements MemberLink {
  readonly pushes: { readonly command: string; readonly body: unknown }[] = [];
  timesLeft = 0;

  push(command: string, _contextKey: number, body: Buffer): void {
    const name = carried[command] ?? command;
    const decoded = messages.has('room', name) ? messages.decode('room', name, body) : body.toString();
    this.pushes.push({ command, body: decoded });
  }

  left(): void {
    this.timesLeft += 1;
  }

  /** The names of the pushes so far; they are forgotten by asking. */
  heard(): string[] {
    return this.pushes.splice(0).map(({ command }) => command);
  }
}

/** A cloud that lets everybody in for an hour, unless told otherwise. */
export function testCloud(part: Partial<CloudSettings> = {}): Cloud {
  const cloud = new Cloud({
    messages,
    verifyToken: () => ({ ok: true, expiresAt: Math.floor(Date.now() / 1000) + 3600 }),
    log: silentLog,
    tokenRemainSeconds: undefined,
    whenTokenExpires: 'stay',
    leaveGraceMs: 5000,
    ...part,
  });
  onTestFinished(() => {
    cloud.close();
  });
  return cloud;
}

export function logIn(
  cloud: Cloud,
  userID: string,
  roomID: string,
  link = new TestLink(),
  session = 0,
): LoginResult {
  return login(cloud, link, {
    room_id: Buffer.from(roomID),
    id_name: Buffer.from(userID),
    nick_name: Buffer.from(`${userID} 李`),
    third_token: Buffer.from(`token of ${userID}`),
    user_session_id: session,
  });
}

/** As {@link logIn}, for a login that must work. */
export function enter(cloud: Cloud, userID: string, roomID = 'room', link = new TestLink(), session = 0) {
  const result = logIn(cloud, userID, roomID, link, session);
  if (!result.ok) throw new Error(`${userID} was refused with ${result.answer.code}`);
  return { ...result.presence, presence: result.presence, link, welcome: result.answer.body };
}
