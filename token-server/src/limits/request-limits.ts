import type { FastifyInstance, FastifyRequest } from 'fastify';
import { whenThere } from '../awaitable.ts';
import type { AuditAction } from '../audit/audit.ts';
import { actionOf } from '../audit/route-actions.ts';
import type { Identity } from '../identity/identity.ts';
import { Problem } from '../server/problem.ts';
import { addressKey } from '../sign-in/address-key.ts';
import type { Callers } from '../sign-in/caller.ts';
import type { LimitedKind, Limits } from './limits-schema.ts';
import { TokenBuckets } from './token-bucket.ts';

/** Counts requests by name; what replicas may one day share goes behind this. */
interface RequestCounter {
  /** Counts one more: 0 when it may be made, else the seconds to wait. */
  take(name: string): number;
}

type Counters = Readonly<Record<LimitedKind, RequestCounter>>;

const kinds: Partial<Readonly<Record<AuditAction, LimitedKind>>> = {
  token: 'tokens',
  room: 'rooms',
  invitation: 'invitations',
  guest: 'guests',
  'sign-in': 'signIns',
};

/** Refuses with 429 what one address asks too often, before anything else is looked at. */
export function limitAddresses(app: FastifyInstance, limits: Limits, clock: () => number): void {
  const counters = countersFor((kind) => new TokenBuckets(limits[kind].perAddress, clock));
  app.addHook('onRequest', (request, _reply, done) => {
    const kind = limitedKind(request);
    if (kind === null) {
      done();
      return;
    }
    const wait = counters[kind].take(addressKey(request.ip));
    done(wait === 0 ? undefined : tooMany(wait));
  });
}

/** The same callers, who are refused with 429 once they are known and ask too often. */
export function limitIdentities(callers: Callers, limits: Limits, clock: () => number): Callers {
  const counters = countersFor((kind) => new TokenBuckets(limits[kind].perIdentity, clock));

  function counted(request: FastifyRequest, identity: Identity): Identity {
    const kind = limitedKind(request);
    const wait = kind === null ? 0 : counters[kind].take(identity.subject);
    if (wait > 0) throw tooMany(wait);
    return identity;
  }

  return {
    admit(request, identity) {
      callers.admit(request, identity);
      counted(request, identity);
    },
    byBearer: (request) => whenThere(callers.byBearer(request), (caller) => counted(request, caller)),
    byBearerOrPassword: (request) =>
      whenThere(callers.byBearerOrPassword(request), (caller) => counted(request, caller)),
  };
}

function limitedKind(request: FastifyRequest): LimitedKind | null {
  const action = actionOf(request);
  return action === null ? null : (kinds[action] ?? null);
}

function tooMany(wait: number): Problem {
  return new Problem('rate-limited', {
    detail: `Too many requests. Try again in ${String(wait)} ${wait === 1 ? 'second' : 'seconds'}.`,
    headers: { 'retry-after': String(wait) },
  });
}

function countersFor(make: (kind: LimitedKind) => RequestCounter): Counters {
  return {
    tokens: make('tokens'),
    rooms: make('rooms'),
    invitations: make('invitations'),
    guests: make('guests'),
    signIns: make('signIns'),
  };
}
