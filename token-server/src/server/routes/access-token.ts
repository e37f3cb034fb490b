import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Callers } from '../../sign-in/caller.ts';
import { tokenForAnyRoom, type TokenIssuer } from '../issue-token.ts';
import { parseRequest } from '../parse-request.ts';
import { Problem } from '../problem.ts';
import type { RoomAccess } from '../room-access.ts';
import { checkedRoomID } from '../room-id.ts';
import type { TokenServerSettings } from '../settings.ts';
import { tokenLife } from '../token-life.ts';

export const accessTokenQuerySchema = z.object({
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
  readonly access: RoomAccess;
  readonly issuer: TokenIssuer;
  /** Whether who asks may enter some rooms and not others. */
  readonly tellsRoomsApart: () => boolean;
  readonly ttl: TokenServerSettings['ttl'];
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** The form of ZEGO's sample servers, for their clients, but unlike those for authenticated callers only. */
export function addAccessToken(app: FastifyInstance, route: AccessTokenRoute): void {
  const { path, callers, access, issuer, tellsRoomsApart, ttl, clock } = route;

  app.get(path, async (request) => {
    const caller = await callers.byBearerOrPassword(request);
    const query = parseRequest(accessTokenQuerySchema, withUserID(request.query));
    // SECURITY: nobody gets a token in another's name.
    if (query.userID !== caller.userID) throw new Problem('not-you');
    const wanted = query.expired_ts ?? null;
    if (query.roomID !== undefined) {
      const roomID = checkedRoomID(query.roomID);
      const granted = await access.enter(request, caller, roomID);
      return { token: access.token(request, caller, granted, { roomID, title: null, wanted }).token };
    }
    // SECURITY: where a room matters, to ZEGO or to the rules, a token for no room in particular must not exist.
    if (issuer.roomsEnforced || tellsRoomsApart() || caller.method === 'guest') {
      throw new Problem('request-invalid', { detail: 'Missing or not valid: roomID.' });
    }
    const issuedAt = Math.floor(clock() / 1000);
    const bearerEnds = caller.expiresAt;
    const life = tokenLife({ bounds: ttl, wanted, ruled: null, bearerEnds, issuedAt });
    Object.assign(request.facts, { rule: 'default', ttl: life });
    return { token: tokenForAnyRoom(issuer, { userID: caller.userID, ttl: life, issuedAt }) };
  });
}

/** What `userID` is called in some of ZEGO's samples; whatever its name, the caller's own is the only one that counts. */
const otherNames = ['userId', 'user_id', 'uid'] as const;

/** The query with its `userID` under that name. */
function withUserID(query: unknown): unknown {
  if (typeof query !== 'object' || query === null || Object.hasOwn(query, 'userID')) return query;
  const name = otherNames.find((other) => Object.hasOwn(query, other));
  if (name === undefined) return query;
  const userID: unknown = Reflect.get(query, name);
  return { ...query, userID };
}
