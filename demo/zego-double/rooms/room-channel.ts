import { z } from 'zod';
import { reasonOf } from '../log.ts';
import type { Family, Messages } from '../schema/messages.ts';
import { integer } from '../wire/fields.ts';
import { encodeRoomPayload, parseRoomPayload } from '../wire/room-payload.ts';
import { done, type RoomAnswer, type RoomRequest } from './answer.ts';
import type { Cloud, Presence } from './cloud.ts';
import { getExtraInfo, setExtraInfo } from './extra-info-requests.ts';
import { leave } from './leaving.ts';
import { heartbeatAnswer, login, logout } from './login.ts';
import { listMembers, sendChat, sendCommand } from './message-requests.ts';
import type { MemberLink } from './room.ts';
import { addStream, deleteStream, listStreams, updateStream } from './stream-requests.ts';
import { renewToken } from './token-requests.ts';

/** What the rooms need of a connection. */
export interface RoomTransport {
  send(payload: Buffer): void;
  /** The user of this connection is out of its room: its media has no place any more. */
  left(): void;
}

const header = z.object({ cmd: integer, seq: integer });

const requests: ReadonlyMap<string, RoomRequest> = new Map([
  ['HbReq', (_cloud, presence) => heartbeatAnswer(presence)],
  ['LogoutRoomReq', logout],
  ['QuitRoomReq', logout],
  ['RenewTokenReq', renewToken],
  ['GetUserlistReq', listMembers],
  ['SendImReq', sendChat],
  ['SignalLiveCustomReq', sendCommand],
  ['SetTransReq', setExtraInfo],
  ['GetTransReq', getExtraInfo],
  ['AddStreamReq', addStream],
  ['UpdateStreamReq', updateStream],
  ['DeleteStreamReq', deleteStream],
  ['GetStreamListReq', listStreams],
]);

/** One connection's room channel (service 17): its requests in, answers and pushes out. */
export class RoomChannel implements MemberLink {
  readonly #cloud: Cloud;
  readonly #transport: RoomTransport;
  #presence: Presence | undefined;
  #graceTimer: NodeJS.Timeout | undefined;

  constructor(cloud: Cloud, transport: RoomTransport) {
    this.#cloud = cloud;
    this.#transport = transport;
  }

  /** @throws Error for bytes that are no room request; nothing has changed then. */
  receive(payload: Buffer): void {
    const parts = parseRoomPayload(payload);
    if (parts === undefined) throw new Error('not a room payload');
    const head = header.parse(this.#messages.decode('roomSwitch', 'Header', parts.head));
    const name = this.#messages.commands.nameOf(head.cmd);
    if (name === undefined) throw new Error(`unknown room command ${String(head.cmd)}`);
    if (!name.endsWith('Req')) return;
    const answer = this.#answer(
      name,
      this.#messages.decode(familyOf(this.#messages, name), name, parts.body),
    );
    if (answer !== undefined) this.#send(name.replace(/Req$/, 'Rsp'), head.seq, answer);
  }

  /** The connection broke. Its user stays for the grace period, so that a client which returns finds its place. */
  disconnected(): void {
    const presence = this.#presence;
    if (presence === undefined) {
      this.#transport.left();
      return;
    }
    this.#graceTimer = setTimeout(() => {
      leave(this.#cloud, presence, 'connection lost');
      // Also when the user has come back on another connection: what it did not take along is over.
      this.#transport.left();
    }, this.#cloud.settings.leaveGraceMs).unref();
  }

  push(command: string, contextKey: number, body: Buffer): void {
    const push = this.#messages.encode('roomSwitch', 'PushReq', {
      head: { sub_cmd: this.#messages.commands.numberOf(command), send_time: Date.now() },
      msg_body: body,
    });
    this.#write({ name: 'PushReq', sequence: this.#cloud.nextID(), contextKey, body: push });
  }

  left(): void {
    this.#presence = undefined;
    clearTimeout(this.#graceTimer);
    this.#transport.left();
  }

  get #messages(): Messages {
    return this.#cloud.settings.messages;
  }

  #answer(name: string, body: unknown): RoomAnswer | undefined {
    if (name === 'LoginRoomReq') return this.#login(body);
    const presence = this.#presence;
    if (presence === undefined) {
      // After a kick the SDK still says goodbye.
      if (requests.get(name) === logout) return done();
      this.#cloud.settings.log('room request without a login', { name });
      return undefined;
    }
    const request = requests.get(name);
    if (request !== undefined) return request(this.#cloud, presence, body);
    this.#cloud.settings.log('room request without a meaning here', { name });
    return this.#messages.has('room', name.replace(/Req$/, 'Rsp')) ? done() : undefined;
  }

  #login(body: unknown): RoomAnswer {
    const before = this.#presence;
    const result = login(this.#cloud, this, body);
    if (!result.ok) return result.answer;
    if (before !== undefined && before.member.userID !== result.presence.member.userID) {
      leave(this.#cloud, before, 'another user logged in');
    }
    this.#presence = result.presence;
    return result.answer;
  }

  #send(name: string, sequence: number, answer: RoomAnswer): void {
    const body = this.#messages.encode(familyOf(this.#messages, name), name, {
      rsp_head: { code: answer.code, message: answer.code === 0 ? '' : 'refused' },
      ...answer.body,
    });
    this.#write({ name, sequence, contextKey: this.#presence?.member.contextKey ?? 0, body });
  }

  #write(message: { name: string; sequence: number; contextKey: number; body: Buffer }): void {
    const head = this.#messages.encode('roomSwitch', 'Header', {
      cmd: this.#messages.commands.numberOf(message.name),
      seq: message.sequence,
      timestamp: Date.now(),
      context_key: message.contextKey,
    });
    try {
      this.#transport.send(encodeRoomPayload({ head, body: message.body }));
    } catch (error) {
      this.#cloud.settings.log('room message not sent', { name: message.name, reason: reasonOf(error) });
    }
  }
}

function familyOf(messages: Messages, name: string): Family {
  return messages.has('roomSwitch', name) ? 'roomSwitch' : 'room';
}
