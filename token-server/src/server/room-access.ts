import type { FastifyRequest } from 'fastify';
import { type Awaitable, whenThere } from '../awaitable.ts';
import type { Identity } from '../identity/identity.ts';
import { guestName } from '../invitations/guest-identity.ts';
import type { Decider } from '../policy/decider.ts';
import type { Decision } from '../policy/decide.ts';
import { roomFacts } from '../rooms/room-facts.ts';
import { encodeToken04 } from '../token04/encode.ts';
import { renewalTime, roomPayload, type TokenIssuer } from './issue-token.ts';
import { Problem } from './problem.ts';
import type { TokenServerSettings } from './settings.ts';
import { tokenLife } from './token-life.ts';

export type Granted = Extract<Decision, { allowed: true }>;

export interface RoomAccessOptions {
  readonly decider: Decider;
  readonly issuer: TokenIssuer;
  readonly ttl: TokenServerSettings['ttl'];
  /** `SigningKeys.meetings` as it is now. */
  readonly meetingKey: () => Buffer;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

export interface TokenOrder {
  readonly roomID: string;
  readonly title: string | null;
  /** Seconds that the caller asks for; `null` is what the rules say. */
  readonly wanted: number | null;
}

export interface RoomAccess {
  /** What somebody may do in a room now. Left in the request's facts, also when it is a no. @throws Problem */
  enter(request: FastifyRequest, identity: Identity, roomID: string): Awaitable<Granted>;
  /** The answer to somebody whom {@link enter} let in: a token and all a client needs to use and renew it. */
  token(request: FastifyRequest, identity: Identity, granted: Granted, order: TokenOrder): RoomTokenAnswer;
}

export type RoomTokenAnswer = ReturnType<typeof createToken>;

/** The one way to a room token, whichever route asks. */
export function createRoomAccess(options: RoomAccessOptions): RoomAccess {
  const { decider, meetingKey, clock } = options;
  return {
    enter(request, identity, roomID) {
      request.facts.roomID = roomID;
      const now = Math.floor(clock() / 1000);
      const room = roomFacts(meetingKey(), roomID, identity.subject);
      return whenThere(decider.decide(identity, { roomID, room, now }), (decision) => {
        request.facts.rule = decision.rule;
        if (!decision.allowed) throw new Problem(decision.code);
        request.facts.role = decision.role;
        request.facts.rights = decision.rights;
        return decision;
      });
    },
    token(request, identity, granted, order) {
      const answer = createToken(options, identity, granted, order);
      request.facts.ttl = answer.expiresAt - answer.issuedAt;
      return answer;
    },
  };
}

function createToken(options: RoomAccessOptions, identity: Identity, granted: Granted, order: TokenOrder) {
  const { issuer, ttl: bounds, clock } = options;
  const { roomID, title, wanted } = order;
  const { userID, userName } = identity;
  const { role, rights } = granted;
  const issuedAt = Math.floor(clock() / 1000);
  const ttl = tokenLife({ bounds, wanted, ruled: granted.ttl, bearerEnds: identity.expiresAt, issuedAt });
  const payload = roomPayload(issuer, { roomID, userID, rights });
  return {
    token: encodeToken04({ appID: issuer.appID, userID, ttl, issuedAt, payload }, issuer.key),
    appID: issuer.appID,
    roomID,
    userID,
    // SECURITY: whoever is a guest is shown as one, however they came to be it.
    userName: role === 'guest' ? (guestName(userName) ?? userName) : userName,
    ...(title === null ? {} : { title }),
    role,
    rights,
    issuedAt,
    expiresAt: issuedAt + ttl,
    renewAfter: renewalTime(issuedAt, ttl),
    serverTime: issuedAt,
  };
}
