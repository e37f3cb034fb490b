import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Callers } from '../../sign-in/caller.ts';
import { issueToken, type TokenIssuer } from '../issue-token.ts';
import { parseRequest } from '../parse-request.ts';
import { Problem } from '../problem.ts';
import { checkedRoomID } from '../room-id.ts';
import type { TokenServerSettings } from '../settings.ts';

const querySchema = z.object({
  userID: z.string(),
  /** Wanted life in seconds. ZEGO's samples name it so although it is no timestamp. */
  expired_ts: z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number)
    .optional(),
  roomID: z.string().optional(),
});

export interface AccessTokenRoute {
  readonly path: string;
  readonly callers: Callers;
  readonly issuer: TokenIssuer;
  readonly ttl: TokenServerSettings['ttl'];
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** The form of ZEGO's sample servers, for their clients, but unlike those for authenticated callers only. */
export function addAccessToken(
  app: FastifyInstance,
  { path, callers, issuer, ttl, clock }: AccessTokenRoute,
): void {
  app.get(path, async (request) => {
    const caller = await callers.byBearerOrPassword(request);
    const query = parseRequest(querySchema, request.query);
    // SECURITY: nobody gets a token in another's name.
    if (query.userID !== caller.userID) throw new Problem('not-you');
    const roomID = query.roomID === undefined ? null : checkedRoomID(query.roomID);
    // SECURITY: where ZEGO enforces rooms, a token for no room in particular must not exist.
    if (roomID === null && issuer.roomsEnforced) {
      throw new Problem('request-invalid', { detail: 'Missing or not valid: roomID.' });
    }
    const seconds = Math.min(ttl.max, Math.max(ttl.min, query.expired_ts ?? ttl.default));
    const issuedAt = Math.floor(clock() / 1000);
    const token = issueToken(issuer, { userID: caller.userID, roomID, ttl: seconds, issuedAt });
    if (roomID !== null) request.facts.roomID = roomID;
    request.facts.ttl = seconds;
    return { token };
  });
}
