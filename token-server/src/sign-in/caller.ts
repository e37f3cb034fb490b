import type { FastifyRequest } from 'fastify';
import { type Awaitable, isToCome } from '../awaitable.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import type { Identity } from '../identity/identity.ts';
import { Problem } from '../server/problem.ts';
import { parseAuthorization, type Authorization } from './authorization.ts';
import { anyChallenge, bearerChallenge } from './challenge.ts';

/** Who sends a request, or a Problem with status 401 or 429. What is found out also goes into `request.facts`. */
export interface Callers {
  byBearer(request: FastifyRequest): Awaitable<Identity>;
  byBearerOrPassword(request: FastifyRequest): Awaitable<Identity>;
  /** For somebody who proved who they are in another way: what goes for every caller goes for them. */
  admit(request: FastifyRequest, identity: Identity): Awaitable<void>;
}

const userIDFields = ['userID', 'userId', 'user_id', 'uid'] as const;

export function createCallers(authenticators: readonly Authenticator[]): Callers {
  /** Leaves out the first `asked` authenticators. */
  function identify(given: Authorization, request: FastifyRequest, asked = 0): Awaitable<Identity> {
    const from = { address: request.ip };
    for (let at = asked; at < authenticators.length; at += 1) {
      const found = authenticators[at]?.authenticate(given, from) ?? null;
      if (found === null) continue;
      if (!isToCome(found)) return accepted(request, found);
      return found.then((identity) =>
        identity === null ? identify(given, request, at + 1) : accepted(request, identity),
      );
    }
    throw new Problem('device-key-invalid', { headers: bearerChallenge });
  }

  return {
    admit: acceptIdentity,

    byBearer(request) {
      const given = parseAuthorization(request.headers.authorization);
      if (given.kind !== 'bearer') throw new Problem('credentials-missing', { headers: bearerChallenge });
      return identify(given, request);
    },

    byBearerOrPassword(request) {
      const given = parseAuthorization(request.headers.authorization);
      if (given.kind === 'none') throw new Problem('credentials-missing', { headers: anyChallenge });
      return identify(given, request);
    },
  };
}

function accepted(request: FastifyRequest, identity: Identity): Identity {
  acceptIdentity(request, identity);
  return identity;
}

/** Leaves in the request's facts who it was, for log and audit. */
export function noteIdentity(request: FastifyRequest, identity: Identity): void {
  const { facts } = request;
  facts.subject = identity.subject;
  facts.userID = identity.userID;
  facts.signInMethod = identity.method;
  if (identity.credentialID === null) return;
  facts.credentialID = identity.credentialID;
  if (identity.method === 'device-key') facts.deviceKeyID = identity.credentialID;
}

/**
 * The same, and a Problem `not-you` when the request names somebody else, in any of the forms of ZEGO's samples.
 * SECURITY: nobody gets anything in another's name, and who tries is seen in the audit log, also where the name would
 * have had no effect.
 */
export function acceptIdentity(request: FastifyRequest, identity: Identity): void {
  noteIdentity(request, identity);
  if (namesAnother(request.query, identity.userID) || namesAnother(request.body, identity.userID)) {
    throw new Problem('not-you');
  }
}

function namesAnother(part: unknown, userID: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  for (const field of userIDFields) {
    if (!Object.hasOwn(part, field)) continue;
    // A field that is given twice in a query is a list.
    const given: unknown = Reflect.get(part, field);
    for (const named of Array.isArray(given) ? given : [given]) {
      if ((typeof named === 'string' || typeof named === 'number') && String(named) !== userID) return true;
    }
  }
  return false;
}
