import { z } from 'zod';
import { checkRoomID } from './limits.ts';
import { Token04Error } from './token04-error.ts';

export interface RoomPrivilege {
  readonly roomID: string;
  /** May enter the room. */
  readonly login: boolean;
  /** May send sound and picture. */
  readonly publish: boolean;
  /** The only streams that may be published; `null`, the default, is any. */
  readonly streamIDs?: readonly string[] | null;
}

const streamIdPattern = /^[A-Za-z0-9_-]{1,256}$/;

/**
 * The payload that binds a token to one room. ZEGO obeys it only when its support has switched on room privileges
 * for the AppID; the format is `{"room_id","privilege":{"1":login,"2":publish},"stream_id_list"}`.
 *
 * @throws Token04Error `room-id-invalid` or `privilege-invalid`.
 */
export function roomPrivilegePayload({ roomID, login, publish, streamIDs = null }: RoomPrivilege): string {
  checkRoomID(roomID);
  // SECURITY: ZEGO reads an empty list as "any stream", the opposite of what it says.
  if (streamIDs !== null && streamIDs.length === 0) {
    throw new Token04Error('privilege-invalid', 'an empty list of streams would allow every stream');
  }
  if (streamIDs?.some((id) => !streamIdPattern.test(id)) === true) {
    throw new Token04Error(
      'privilege-invalid',
      'a stream id must have 1 to 256 characters of A-Z a-z 0-9 _ -',
    );
  }
  return JSON.stringify({
    room_id: roomID,
    privilege: { 1: login ? 1 : 0, 2: publish ? 1 : 0 },
    stream_id_list: streamIDs,
  });
}

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const payloadSchema = z.object({
  room_id: z.string().min(1),
  privilege: z.object({ 1: flag, 2: flag }),
  stream_id_list: z.array(z.string()).nullish(),
});

/**
 * Reads the payload of a decoded token; `null` for a basic one ('').
 *
 * @throws Token04Error `privilege-invalid` when it is neither.
 */
export function readRoomPrivilege(payload: string): RoomPrivilege | null {
  if (payload === '') return null;
  const parsed = payloadSchema.safeParse(parseJson(payload));
  if (!parsed.success) throw new Token04Error('privilege-invalid', 'the payload is not a room privilege');
  const { room_id: roomID, privilege, stream_id_list: streams } = parsed.data;
  return {
    roomID,
    login: privilege[1],
    publish: privilege[2],
    streamIDs: streams === undefined || streams === null || streams.length === 0 ? null : streams,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
