import { z } from 'zod';
import { bytesText, integer } from '../wire/fields.ts';
import { done, refuse, type RoomAnswer } from './answer.ts';
import type { Cloud, Presence } from './cloud.ts';
import { extraInfoIndex } from './extra-info-requests.ts';
import { kick, leave, watchExpiry } from './leaving.ts';
import { pushMemberChange } from './pushes.ts';
import type { Member, MemberLink, Room } from './room.ts';
import { judgeToken, remainingSeconds } from './token-requests.ts';

const loginRequest = z.object({
  room_id: bytesText,
  id_name: bytesText,
  nick_name: bytesText,
  third_token: bytesText,
  user_session_id: integer,
});

/** Intervals in milliseconds, as observed to suit the SDK. */
const heartbeat = { interval: 30_000, timeout: 100_000 } as const;

export type LoginResult =
  | { readonly ok: true; readonly presence: Presence; readonly answer: RoomAnswer }
  | { readonly ok: false; readonly answer: RoomAnswer };

/** Lets a client into a room, or refuses it with a server code. @throws ZodError for a body of another form. */
export function login(cloud: Cloud, link: MemberLink, body: unknown): LoginResult {
  const request = loginRequest.parse(body);
  const claims = { userID: request.id_name, roomID: request.room_id };
  const ordered = cloud.refuseLoginsWith ?? codeInRoomName(claims.roomID);
  if (ordered !== undefined) {
    cloud.settings.log('login refused by order', { user: claims.userID, code: ordered });
    return { ok: false, answer: refusal(ordered) };
  }
  const verdict = judgeToken(cloud, request.third_token, claims, 'login');
  if (!verdict.ok) return { ok: false, answer: refusal(verdict.code) };

  const returning = takeOverSession(cloud, link, claims.roomID, claims.userID, request.user_session_id);
  // Opened only now: making room for the newcomer may have closed the room it was in.
  const room = cloud.openRoom(claims.roomID);
  const member: Member = {
    userID: claims.userID,
    userName: request.nick_name,
    sessionID: returning?.sessionID ?? cloud.nextID(),
    contextKey: returning?.contextKey ?? cloud.nextID(),
    joinedAt: returning?.joinedAt ?? Date.now(),
    link,
  };
  room.members.set(member.userID, member);
  const presence = { room, member };
  watchExpiry(cloud, presence, verdict.expiresAt);
  if (returning === undefined) pushMemberChange(cloud.settings.messages, room, member, 'joined');
  cloud.settings.log('room joined', {
    room: room.roomID,
    user: member.userID,
    returning: returning !== undefined,
  });
  return { ok: true, presence, answer: done(welcome(cloud, room, member, verdict.expiresAt)) };
}

/**
 * One user is in one place. The same client coming back after a lost connection shows its old session and takes it
 * over; anything else the user still has open is kicked, as the cloud does for a second device.
 */
function takeOverSession(
  cloud: Cloud,
  link: MemberLink,
  roomID: string,
  userID: string,
  sessionID: number,
): Member | undefined {
  let returning: Member | undefined;
  for (const presence of cloud.presencesOf(userID)) {
    const sameConnection = presence.member.link === link;
    const sameRoom = presence.room.roomID === roomID;
    if (sameRoom && (sameConnection || presence.member.sessionID === sessionID)) {
      returning = presence.member;
      cloud.disarmExpiry(returning);
    } else if (sameConnection) {
      leave(cloud, presence, 'moved to another room');
    } else {
      kick(cloud, presence, 'elsewhere');
    }
  }
  return returning;
}

/** A room called `err-<code>` refuses everybody with that server code. */
function codeInRoomName(roomID: string): number | undefined {
  const code = /^err-(\d{1,9})$/.exec(roomID)?.[1];
  return code === undefined ? undefined : Number(code);
}

// The SDK reads the anchor of a refused login too, and fails without one.
function refusal(code: number): RoomAnswer {
  return { ...refuse(code), body: { anchor_info: {} } };
}

function welcome(cloud: Cloud, room: Room, member: Member, expiresAt: number): Record<string, unknown> {
  return {
    switch_session_id: cloud.nextID(),
    user_session_id: member.sessionID,
    room_session_id: room.sessionID,
    user_id: cloud.nextID(),
    ret_timestamp: Date.now(),
    liveroom_hb_interval: heartbeat.interval,
    liveroom_hb_timeout: heartbeat.timeout,
    online_count: room.members.size,
    anchor_info: {},
    relogin_token: Buffer.from('again'),
    userlist_merge_timeout: 1000,
    userlist_interval: 2000,
    token_remain_time: remainingSeconds(cloud, expiresAt),
    trans_list_seq: room.extraInfoSequence,
    trans_channel_list: extraInfoIndex(room),
    stream_count: room.streams.size,
    stream_list_seq: room.streamSequence,
    stream_info_list: [...room.streams.values()].map((stream) => stream.info),
  };
}

/** Answers a heartbeat with the room's sequences, from which the client sees whether it missed a push. */
export function heartbeatAnswer({ room }: Presence): RoomAnswer {
  return done({
    ret_timestamp: Date.now(),
    hb_interval: heartbeat.interval,
    hb_timeout: heartbeat.timeout,
    stream_seq: room.streamSequence,
    user_seq: room.userSequence,
    online_count: room.members.size,
    trans_list_seq: room.extraInfoSequence,
    trans_channel_list: extraInfoIndex(room),
  });
}

export function logout(cloud: Cloud, presence: Presence): RoomAnswer {
  leave(cloud, presence, 'logged out');
  return done();
}
