import { createLocalJWKSet, errors, type JWTVerifyGetKey, type LocalJWKSet } from 'jose';
import { z } from 'zod';
import { Problem } from '../../server/problem.ts';
import type { FetchJson } from './fetch-json.ts';
import { isSafeAddress, type OidcProvider } from './oidc-settings.ts';

/** A key that the provider withdrew counts no longer than this. */
const freshMs = 10 * 60 * 1000;
/** From then on they are asked for in passing, so that in the end nobody waits for them. */
const renewMs = 8 * 60 * 1000;
/** While the provider is down its last known keys go on counting, but not for ever. */
const staleMs = 24 * 3600 * 1000;
/** Between two questions because of a key that is not known: tokens with made-up key ids must not become a flood. */
const unknownKeyPauseMs = 30 * 1000;
/** Between two questions to a provider that did not answer. */
const failurePauseMs = 10 * 1000;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.string().refine(isSafeAddress) });
const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(1000) });

export interface ProviderKeysOptions {
  readonly provider: Pick<OidcProvider, 'issuer' | 'jwksUri'>;
  readonly fetchJson: FetchJson;
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Told of each failure to get the keys. */
  readonly onProblem: (error: unknown) => void;
}

/** The public keys of an identity provider, as fresh as it lets them be. */
export interface ProviderKeys {
  /** For jose. @throws Problem when the keys can not be had, jose's errors when none of them fits. */
  readonly find: JWTVerifyGetKey;
  /** Starts a first or due question, without waiting for it, and tells how old the keys are. */
  state(): 'none' | 'stale' | 'fresh';
  /** Unix milliseconds at which the keys were got; null while there are none. */
  fetchedAt(): number | null;
}

export function createProviderKeys(options: ProviderKeysOptions): ProviderKeys {
  const { provider, fetchJson, clock, onProblem } = options;
  let keys: { readonly find: LocalJWKSet; readonly at: number } | null = null;
  let askedAt: number | null = null;
  let underWay: Promise<void> | null = null;
  let isDown = false;

  async function load(): Promise<void> {
    const url = provider.jwksUri ?? (await discoverKeySet(provider.issuer, fetchJson));
    keys = { find: createLocalJWKSet(keySetSchema.parse(await fetchJson(url))), at: clock() };
    isDown = false;
  }

  function noteFailure(error: unknown): void {
    isDown = true;
    onProblem(error);
  }

  /** Asks the provider, once for all who wait, and not again within the pause. Keys that it can't renew stay. */
  function refresh(pauseMs: number): Promise<void> {
    if (underWay !== null) return underWay;
    const since = askedAt === null ? Infinity : clock() - askedAt;
    // A clock that was put back must not stop the questions.
    if (since >= 0 && since < pauseMs) return Promise.resolve();
    askedAt = clock();
    underWay = load()
      .catch(noteFailure)
      .finally(() => {
        underWay = null;
      });
    return underWay;
  }

  const age = () => (keys === null ? Infinity : Math.abs(clock() - keys.at));

  return {
    async find(header, token) {
      if (age() > freshMs) {
        const asked = refresh(failurePauseMs);
        // While the provider is down nobody waits for it in vain: it may take seconds to say nothing.
        if (!isDown || age() > staleMs) await asked;
      } else if (age() > renewMs) void refresh(failurePauseMs);
      if (keys === null || age() > staleMs) throw unreachable();
      try {
        return await keys.find(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      }
      // Perhaps the provider changed its keys since.
      await refresh(unknownKeyPauseMs);
      return keys.find(header, token);
    },
    state() {
      if (age() > renewMs) void refresh(failurePauseMs);
      if (age() > staleMs) return 'none';
      return age() > freshMs ? 'stale' : 'fresh';
    },
    fetchedAt: () => keys?.at ?? null,
  };
}

async function discoverKeySet(issuer: string, fetchJson: FetchJson): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const discovery = discoverySchema.parse(await fetchJson(url));
  // SECURITY: a document that speaks for another issuer says nothing about this one's keys.
  if (discovery.issuer !== issuer) throw new Error(`${url} is of another issuer: ${discovery.issuer}`);
  return discovery.jwks_uri;
}

function unreachable(): Problem {
  const seconds = String(Math.ceil(failurePauseMs / 1000));
  return new Problem('identity-provider-unreachable', { headers: { 'retry-after': seconds } });
}
