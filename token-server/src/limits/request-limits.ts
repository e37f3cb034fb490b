import type { FastifyInstance, FastifyRequest } from 'fastify';
import { asError, type Awaitable, isToCome, whenThere } from '../awaitable.ts';
import type { AuditAction } from '../audit/audit.ts';
import { actionOf } from '../audit/route-actions.ts';
import type { Identity } from '../identity/identity.ts';
import { Problem } from '../server/problem.ts';
import { addressKey } from '../sign-in/address-key.ts';
import type { Callers } from '../sign-in/caller.ts';
import type { RequestCounters } from '../stores/shared-state.ts';
import type { LimitedKind, Limits } from './limits-schema.ts';

const kinds: Partial<Readonly<Record<AuditAction, LimitedKind>>> = {
  token: 'tokens',
  room: 'rooms',
  invitation: 'invitations',
  guest: 'guests',
  'sign-in': 'signIns',
};

/** Refuses with 429 what one address asks too often, before anything else is looked at. */
export function limitAddresses(app: FastifyInstance, limits: Limits, counters: RequestCounters): void {
  const names = namesOf('address');
  app.addHook('onRequest', (request, _reply, done) => {
    const kind = limitedKind(request);
    if (kind === null) {
      done();
      return;
    }
    // SECURITY: what is thrown here refuses, too: who can't be counted is not let on.
    const wait = counters.take(names[kind], addressKey(request.ip), limits[kind].perAddress);
    if (!isToCome(wait)) {
      done(refusal(wait));
      return;
    }
    void wait.then(
      (seconds) => {
        done(refusal(seconds));
      },
      (error: unknown) => {
        done(asError(error));
      },
    );
  });
}

/** The same callers, who are refused with 429 once they are known and ask too often. */
export function limitIdentities(callers: Callers, limits: Limits, counters: RequestCounters): Callers {
  const names = namesOf('identity');

  function counted(request: FastifyRequest, identity: Identity): Awaitable<Identity> {
    const kind = limitedKind(request);
    if (kind === null) return identity;
    const wait = counters.take(names[kind], identity.subject, limits[kind].perIdentity);
    return isToCome(wait) ? wait.then((seconds) => admitted(identity, seconds)) : admitted(identity, wait);
  }

  return {
    admit: (request, identity) =>
      whenThere(callers.admit(request, identity), () =>
        whenThere(counted(request, identity), () => undefined),
      ),
    byBearer: (request) => whenThere(callers.byBearer(request), (caller) => counted(request, caller)),
    byBearerOrPassword: (request) =>
      whenThere(callers.byBearerOrPassword(request), (caller) => counted(request, caller)),
  };
}

function admitted(identity: Identity, wait: number): Identity {
  const refused = refusal(wait);
  if (refused !== undefined) throw refused;
  return identity;
}

function limitedKind(request: FastifyRequest): LimitedKind | null {
  const action = actionOf(request);
  return action === null ? null : (kinds[action] ?? null);
}

function refusal(wait: number): Problem | undefined {
  if (wait === 0) return undefined;
  return new Problem('rate-limited', {
    detail: `Too many requests. Try again in ${String(wait)} ${wait === 1 ? 'second' : 'seconds'}.`,
    headers: { 'retry-after': String(wait) },
  });
}

/** What the kinds are called where they are counted; made once, not for each request. */
function namesOf(who: 'address' | 'identity'): Readonly<Record<LimitedKind, string>> {
  return {
    tokens: `tokens/${who}`,
    rooms: `rooms/${who}`,
    invitations: `invitations/${who}`,
    guests: `guests/${who}`,
    signIns: `signIns/${who}`,
  };
}
