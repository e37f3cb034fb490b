import type { Messages } from '../schema/messages.ts';
import { bytesOf } from '../wire/fields.ts';
import type { Member, Room, RoomStream } from './room.ts';

/** Everybody in a UIKit room has the role 2 ("audience"); 1 is the owner of a broadcast. */
export const roleInRoom = 2;

type Body = Readonly<Record<string, unknown>>;

/** Sends a push whose message has another name than its command, such as PushStreamAdd's PushStream. */
function pushAs(
  messages: Messages,
  to: Iterable<Member>,
  command: string,
  message: string,
  body: Body,
): void {
  const encoded = messages.encode('room', message, body);
  for (const member of to) member.link.push(command, member.contextKey, encoded);
}

export function push(messages: Messages, to: Iterable<Member>, command: string, body: Body): void {
  pushAs(messages, to, command, command, body);
}

export function pushMemberChange(
  messages: Messages,
  room: Room,
  who: Member,
  change: 'joined' | 'left',
): void {
  const action = {
    action: change === 'joined' ? 1 : 2,
    id_name: bytesOf(who.userID),
    nick_name: bytesOf(who.userName),
    role: roleInRoom,
    login_time: who.joinedAt,
  };
  push(messages, room.othersThan(who.userID), 'PushUserInfoUpdated', {
    server_user_seq: room.nextUserSequence(),
    user_action_list: [action],
  });
}

const streamCommands = {
  added: 'PushStreamAdd',
  changed: 'PushStreamUpdate',
  removed: 'PushStreamDelete',
} as const;

/** @returns the room's new stream sequence. */
export function pushStreamChange(
  messages: Messages,
  room: Room,
  stream: RoomStream,
  change: keyof typeof streamCommands,
): number {
  const sequence = room.nextStreamSequence();
  pushAs(messages, room.othersThan(stream.userID), streamCommands[change], 'PushStream', {
    stream_seq: sequence,
    stream_info_list: [stream.info],
  });
  return sequence;
}

/**
 * 1, 2 and 4 as the SDK reads them; it reports 1002050, 1002055 and 1102018. A room that is closed puts everybody out as
 * removed; what the company gave as the reason goes along.
 */
export const kickReasons = { elsewhere: 1, removed: 2, closed: 2, 'token-expired': 4 } as const;
export type KickReason = keyof typeof kickReasons;

export function pushKick(messages: Messages, who: Member, reason: KickReason): void {
  push(messages, [who], 'PushUserKickout', {
    id_name: bytesOf(who.userID),
    user_session_id: who.sessionID,
    kickout_reason: kickReasons[reason],
    ...(reason === 'closed' ? { custom_reason: bytesOf('closed') } : {}),
  });
}

/** Tells a client that its token is over and which of its streams stop. */
export function pushTokenExpired(messages: Messages, who: Member, streams: readonly RoomStream[]): void {
  push(messages, [who], 'PushUserTokenExpire', {
    token: '',
    stop_stream_info: { stream_id_list: streams.map((stream) => bytesOf(stream.streamID)) },
  });
}
