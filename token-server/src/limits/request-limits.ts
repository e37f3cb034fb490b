import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AuditAction } from '../audit/audit.ts';
import { Problem } from '../server/problem.ts';
import { addressKey } from '../sign-in/address-key.ts';
import type { Callers } from '../sign-in/caller.ts';
import type { LimitedKind, Limits } from './limits-schema.ts';
import { TokenBuckets } from './token-bucket.ts';

/** Counts requests by name. Replicas may one day share it, hence the promise. */
export interface RequestCounter {
  /** Counts one more: 0 when it may be made, else the seconds to wait. */
  take(name: string): number | Promise<number>;
}

type Counters = Readonly<Record<LimitedKind, RequestCounter>>;

const kinds: Partial<Readonly<Record<AuditAction, LimitedKind>>> = {
  token: 'tokens',
  room: 'rooms',
  invitation: 'invitations',
  guest: 'guests',
};

/** Refuses with 429 what one address asks too often, before anything else is looked at. */
export function limitAddresses(app: FastifyInstance, limits: Limits, clock: () => number): void {
  const counters = countersFor((kind) => new TokenBuckets(limits[kind].perAddress, clock));
  app.addHook('onRequest', async (request) => {
    await count(request, counters, addressKey(request.ip));
  });
}

/** The same callers, who are refused with 429 once they are known and ask too often. */
export function limitIdentities(callers: Callers, limits: Limits, clock: () => number): Callers {
  const counters = countersFor((kind) => new TokenBuckets(limits[kind].perIdentity, clock));
  return {
    async byBearer(request) {
      const identity = await callers.byBearer(request);
      await count(request, counters, identity.subject);
      return identity;
    },
    async byBearerOrPassword(request) {
      const identity = await callers.byBearerOrPassword(request);
      await count(request, counters, identity.subject);
      return identity;
    },
  };
}

async function count(request: FastifyRequest, counters: Counters, name: string): Promise<void> {
  const action = request.routeOptions.config.action ?? null;
  const kind = action === null ? undefined : kinds[action];
  if (kind === undefined) return;
  const wait = await counters[kind].take(name);
  if (wait === 0) return;
  throw new Problem('rate-limited', {
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
  };
}
