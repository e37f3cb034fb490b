import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Awaitable, whenThere } from '../../awaitable.ts';
import type { Identity } from '../../identity/identity.ts';
import { readInvitationCode } from '../../invitations/invitation-code.ts';
import type { Callers } from '../../sign-in/caller.ts';
import { answerTogether } from '../answer-together.ts';
import { parseRequest } from '../parse-request.ts';
import type { RoomAccess } from '../room-access.ts';
import { checkedRoomID } from '../room-id.ts';
import { roomTokenText } from '../room-token-text.ts';

export const roomTokenRequestSchema = z.object({
  roomID: z.string(),
  /** The code of the link by which the caller came. It tells the title, and gives no right. */
  invite: z.string().max(4096).optional(),
});

export interface RoomTokenRoutes {
  readonly callers: Callers;
  readonly access: RoomAccess;
  /** `SigningKeys.invitations` as it is now; `null` where there are none. */
  readonly invitationKey: (() => Buffer) | null;
}

/** One short-lived token for the caller and one room, with all a client needs to use and renew it. */
export function addRoomTokens(
  app: FastifyInstance,
  { callers, access, invitationKey }: RoomTokenRoutes,
): void {
  function titleFor(caller: Identity, roomID: string, invite: string | undefined): string | null {
    const own = caller.claims['title'];
    // A guest's claims are what this server signed; another caller's are the identity provider's.
    if (caller.method === 'guest') return typeof own === 'string' ? own : null;
    if (invite === undefined || invitationKey === null) return null;
    const invitation = readInvitationCode(invitationKey(), invite);
    return invitation?.roomID === roomID ? invitation.title : null;
  }

  /** The answer as JSON. */
  function answer(request: FastifyRequest): Awaitable<string> {
    return whenThere(callers.byBearer(request), (caller) => {
      const body = parseRequest(roomTokenRequestSchema, request.body);
      const roomID = checkedRoomID(body.roomID);
      return whenThere(access.enter(request, caller, roomID), (granted) => {
        const title = titleFor(caller, roomID, body.invite);
        return roomTokenText(access.token(request, caller, granted, { roomID, title, wanted: null }));
      });
    });
  }

  app.post('/v1/room-tokens', answerTogether(answer));
}
