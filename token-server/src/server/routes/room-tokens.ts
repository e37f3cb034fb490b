import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Callers } from '../../sign-in/caller.ts';
import { issueToken, renewalTime, type TokenIssuer } from '../issue-token.ts';
import { parseRequest } from '../parse-request.ts';
import { checkedRoomID } from '../room-id.ts';

const roomTokenRequestSchema = z.object({ roomID: z.string() });

export interface RoomTokenRoutes {
  readonly callers: Callers;
  readonly issuer: TokenIssuer;
  /** Seconds. */
  readonly ttl: number;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** One short-lived token for the caller and one room, with all a client needs to use and renew it. */
export function addRoomTokens(app: FastifyInstance, { callers, issuer, ttl, clock }: RoomTokenRoutes): void {
  app.post('/v1/room-tokens', async (request) => {
    const caller = await callers.byBearer(request);
    const roomID = checkedRoomID(parseRequest(roomTokenRequestSchema, request.body).roomID);
    const issuedAt = Math.floor(clock() / 1000);
    const { userID } = caller;
    const token = issueToken(issuer, { userID, roomID, ttl, issuedAt });
    request.facts.roomID = roomID;
    request.facts.ttl = ttl;
    return {
      token,
      appID: issuer.appID,
      roomID,
      userID,
      userName: caller.userName,
      role: caller.role ?? 'participant',
      rights: { login: true, publish: true },
      issuedAt,
      expiresAt: issuedAt + ttl,
      renewAfter: renewalTime(issuedAt, ttl),
      serverTime: issuedAt,
    };
  });
}
