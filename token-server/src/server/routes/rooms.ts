import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { mintMeetingID } from '../../rooms/meeting-id.ts';
import { meetingTitleSchema } from '../../rooms/meeting-title.ts';
import type { Callers } from '../../sign-in/caller.ts';
import type { Links } from '../links.ts';
import { parseRequest } from '../parse-request.ts';
import { Problem } from '../problem.ts';
import type { RoomAccess } from '../room-access.ts';

export const newRoomSchema = z.object({ title: meetingTitleSchema });

export interface RoomRoutes {
  readonly callers: Callers;
  readonly access: RoomAccess;
  readonly links: Links;
  /** `SigningKeys.meetings` as it is now. */
  readonly meetingKey: () => Buffer;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/**
 * A new meeting: an id that nobody can guess and in which the caller is host. Nothing is stored: the id itself says who
 * made it, and the title is the creator's to keep; invitations carry it on.
 */
export function addRooms(app: FastifyInstance, parts: RoomRoutes): void {
  const { callers, access, links, meetingKey, clock } = parts;
  app.post('/v1/rooms', async (request, reply) => {
    const caller = await callers.byBearer(request);
    const { title } = parseRequest(newRoomSchema, request.body);
    const roomID = mintMeetingID(meetingKey(), caller.subject);
    // The rules speak of minted meetings as of all others: whoever could not speak in one can not make one.
    const { role } = await access.enter(request, caller, roomID);
    if (role !== 'host') throw new Problem('create-not-allowed');
    const serverTime = Math.floor(clock() / 1000);
    return reply
      .code(201)
      .send({ roomID, title, joinURL: links.page(request, roomID, null), role, serverTime });
  });
}
