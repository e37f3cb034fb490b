import { z } from 'zod';
import { bytesOf, bytesText, integer, rawBytes } from '../wire/fields.ts';
import { done, refuse, type RoomRequest } from './answer.ts';
import { removeStream } from './leaving.ts';
import { pushStreamChange } from './pushes.ts';
import type { RoomStream } from './room.ts';

const addRequest = z.object({
  stream_id: bytesText,
  extra_info: rawBytes,
  stream_attr_opts: z.object({ stream_resource: integer, stream_codec: integer }).optional(),
});
const updateRequest = z.object({ stream_id: bytesText, extra_info: rawBytes });
const deleteRequest = z.object({ stream_id: bytesText });

/** The server's word for a stream id that is not to be had; the SDK takes any but 0 for a refusal. */
const streamTaken = 1011;

/** SECURITY: a stream id that is another member's stays theirs. */
export const addStream: RoomRequest = (cloud, { room, member }, body) => {
  const request = addRequest.parse(body);
  const owner = room.streams.get(request.stream_id)?.userID ?? member.userID;
  if (owner !== member.userID) {
    cloud.settings.log('stream refused', { room: room.roomID, user: member.userID, owner });
    return refuse(streamTaken);
  }
  const stream: RoomStream = {
    streamID: request.stream_id,
    userID: member.userID,
    version: 1,
    info: {
      stream_id: bytesOf(request.stream_id),
      stream_sid: `s${String(cloud.nextID())}`,
      id_name: bytesOf(member.userID),
      nick_name: bytesOf(member.userName),
      create_time: Date.now(),
      extra_info: request.extra_info,
      stream_ver: 1,
      stream_nid: cloud.nextID(),
      stream_state: 1,
      ...(request.stream_attr_opts === undefined ? {} : { stream_attr_opts: request.stream_attr_opts }),
    },
  };
  room.streams.set(stream.streamID, stream);
  const sequence = pushStreamChange(cloud.settings.messages, room, stream, 'added');
  cloud.settings.log('stream added', { room: room.roomID, stream: stream.streamID });
  return done({
    stream_seq: sequence,
    stream_sid: stream.info['stream_sid'],
    stream_ver: stream.version,
    stream_nid: stream.info['stream_nid'],
  });
};

/** SECURITY: here as below, a member changes and ends its own streams only. */
export const updateStream: RoomRequest = (cloud, { room, member }, body) => {
  const request = updateRequest.parse(body);
  const before = room.streams.get(request.stream_id);
  if (before?.userID !== member.userID) return done({ stream_seq: room.streamSequence });
  const version = before.version + 1;
  const stream = {
    ...before,
    version,
    info: { ...before.info, extra_info: request.extra_info, stream_ver: version },
  };
  room.streams.set(stream.streamID, stream);
  const sequence = pushStreamChange(cloud.settings.messages, room, stream, 'changed');
  return done({ stream_seq: sequence, stream_ver: version });
};

export const deleteStream: RoomRequest = (cloud, { room, member }, body) => {
  const stream = room.streams.get(deleteRequest.parse(body).stream_id);
  if (stream?.userID === member.userID) removeStream(cloud, room, stream);
  return done({ stream_seq: room.streamSequence, stream_ver: (stream?.version ?? 0) + 1 });
};

export const listStreams: RoomRequest = (_cloud, { room }) =>
  done({
    stream_list_seq: room.streamSequence,
    stream_info_list: [...room.streams.values()].map((stream) => stream.info),
  });
