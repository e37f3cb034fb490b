import { z } from 'zod';
import { bytesOf, bytesText, integer, rawBytes } from '../wire/fields.ts';
import { done, type RoomRequest } from './answer.ts';
import { push, roleInRoom } from './pushes.ts';
import type { Member, Room } from './room.ts';

const receivers = z.array(z.object({ id_name: bytesText })).default([]);
const chatRequest = z.object({
  msg_category: integer,
  msg_type: integer,
  msg_content: rawBytes,
  to_user_list: receivers,
});
const commandRequest = z.object({ push_message: rawBytes, to_user_list: receivers });

export const sendChat: RoomRequest = (cloud, { room, member }, body) => {
  const request = chatRequest.parse(body);
  const id = room.nextMessageSequence();
  const message = {
    id_name: bytesOf(member.userID),
    nick_name: bytesOf(member.userName),
    role: roleInRoom,
    msg_id: id,
    msg_category: request.msg_category,
    msg_type: request.msg_type,
    msg_content: request.msg_content,
    send_time: Date.now(),
  };
  push(cloud.settings.messages, chosen(room, member, request.to_user_list), 'PushIm', {
    server_msg_id: id,
    ret_msg_id: id,
    msg_list: [message],
  });
  return done({ msg_id: id });
};

/** A custom command, such as UIKit's "turn off your microphone": passed on unread, it has no message of its own. */
export const sendCommand: RoomRequest = (_cloud, { room, member }, body) => {
  const request = commandRequest.parse(body);
  for (const receiver of chosen(room, member, request.to_user_list)) {
    receiver.link.push('PushSignalCustom', receiver.contextKey, request.push_message);
  }
  return done();
};

export const listMembers: RoomRequest = (_cloud, { room }) => {
  const members = [...room.members.values()];
  return done({
    server_user_seq: room.userSequence,
    // Both indices have to be equal: otherwise the SDK asks for "the rest" for ever (measured: 1844 times in 18 s).
    server_user_index: members.length,
    ret_user_index: members.length,
    user_base_info_list: members.map((member) => ({
      id_name: bytesOf(member.userID),
      nick_name: bytesOf(member.userName),
      role: roleInRoom,
    })),
  });
};

function chosen(room: Room, sender: Member, list: readonly { readonly id_name: string }[]): Member[] {
  const wanted = new Set(list.map((receiver) => receiver.id_name));
  return room.othersThan(sender.userID).filter((member) => wanted.size === 0 || wanted.has(member.userID));
}
