import { z } from 'zod';
import { bytesOf, bytesText, rawBytes } from '../wire/fields.ts';
import { done, type RoomRequest } from './answer.ts';
import { push } from './pushes.ts';
import type { ExtraInfo, Room } from './room.ts';

const setRequest = z.object({ trans_channel: bytesText, trans_type: bytesText, trans_data: rawBytes });
const getRequest = z.object({
  trans_channel: bytesText,
  trans_list: z.array(z.object({ trans_type: bytesText })).default([]),
});

const notThere = 1;

function keyOf(channel: string, type: string): string {
  return JSON.stringify([channel, type]);
}

export const setExtraInfo: RoomRequest = (cloud, { room, member }, body) => {
  const request = setRequest.parse(body);
  const key = keyOf(request.trans_channel, request.trans_type);
  const entry: ExtraInfo = {
    channel: request.trans_channel,
    type: request.trans_type,
    data: request.trans_data,
    sequence: (room.extraInfo.get(key)?.sequence ?? 0) + 1,
    userID: member.userID,
    userName: member.userName,
    sentAt: Date.now(),
  };
  room.extraInfo.set(key, entry);
  const listSequence = room.nextExtraInfoSequence();
  push(cloud.settings.messages, room.othersThan(member.userID), 'PushTrans', {
    ...describe(entry),
    trans_channel: bytesOf(entry.channel),
    trans_list_seq: listSequence,
  });
  return done({
    trans_channel: bytesOf(entry.channel),
    trans_type: bytesOf(entry.type),
    trans_seq: entry.sequence,
    trans_list_seq: listSequence,
  });
};

export const getExtraInfo: RoomRequest = (_cloud, { room }, body) => {
  const request = getRequest.parse(body);
  return done({
    trans_channel: bytesOf(request.trans_channel),
    trans_list_seq: room.extraInfoSequence,
    trans_list: request.trans_list.map(({ trans_type: type }) => {
      const entry = room.extraInfo.get(keyOf(request.trans_channel, type));
      return entry === undefined
        ? { err_code: notThere, trans_type: bytesOf(type) }
        : { err_code: 0, ...describe(entry) };
    }),
  });
};

/** Per channel, the sequence of every entry: from it a client sees what it has to fetch. */
export function extraInfoIndex(room: Room): Record<string, unknown>[] {
  const channels = new Set([...room.extraInfo.values()].map((entry) => entry.channel));
  return [...channels].map((channel) => ({
    trans_channel: bytesOf(channel),
    trans_seq_list: [...room.extraInfo.values()]
      .filter((entry) => entry.channel === channel)
      .map((entry) => ({ trans_type: bytesOf(entry.type), trans_seq: entry.sequence })),
  }));
}

function describe(entry: ExtraInfo): Record<string, unknown> {
  return {
    id_name: bytesOf(entry.userID),
    nick_name: bytesOf(entry.userName),
    trans_type: bytesOf(entry.type),
    trans_data: entry.data,
    trans_seq: entry.sequence,
    trans_send_time: entry.sentAt,
  };
}
