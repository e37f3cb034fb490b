import { decodeJwt } from 'jose';
import type { Authenticator } from '../authenticator.ts';
import type { Identity } from '../identity.ts';
import { fetchJson, type FetchJson } from './fetch-json.ts';
import type { OidcProvider } from './oidc-settings.ts';
import { createProviderKeys, type ProviderKeys } from './provider-keys.ts';
import { refused } from './refused.ts';
import { VerifiedBearers } from './verified-bearers.ts';
import { verifyBearer } from './verify-bearer.ts';

/** Three parts of base64url; the signature may be missing, to be refused by name. */
const jwtPattern = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

export interface OidcOptions {
  readonly providers: readonly OidcProvider[];
  /** Unix milliseconds. */
  readonly clock: () => number;
  /** Told of each failure to get a provider's keys. */
  readonly onProblem: (error: unknown, issuer: string) => void;
  /** For tests. */
  readonly fetchJson?: FetchJson;
}

export interface OidcAuthenticator extends Authenticator {
  /** Of the provider that does worst; a due question for keys is started, but not waited for. */
  state(): ReturnType<ProviderKeys['state']>;
  /** Unix milliseconds at which the oldest keys were got; null while a provider has given none. */
  keysFetchedAt(): number | null;
}

/** Bearer tokens of identity providers. Their keys are got at the first need, so it starts while they are down. */
export function createOidcAuthenticator(options: OidcOptions): OidcAuthenticator {
  const { clock, onProblem, providers } = options;
  const byIssuer = new Map(
    providers.map((provider) => {
      const report = (error: unknown) => {
        onProblem(error, provider.issuer);
      };
      const source = { provider, fetchJson: options.fetchJson ?? fetchJson, clock, onProblem: report };
      return [provider.issuer, { provider, keys: createProviderKeys(source) }] as const;
    }),
  );
  const verified = new VerifiedBearers(clock);

  async function verify(bearer: string): Promise<Identity> {
    const issuer = claimedIssuer(bearer);
    const known = issuer === null ? undefined : byIssuer.get(issuer);
    if (known === undefined) throw refused('another-issuer');
    const { identity, expiresAt } = await verifyBearer(bearer, known, clock());
    verified.add(bearer, identity, expiresAt);
    return identity;
  }

  return {
    authenticate(given) {
      const bearer = given.kind === 'bearer' ? given.key.reveal() : '';
      if (!jwtPattern.test(bearer)) return null;
      return verified.find(bearer) ?? verify(bearer);
    },
    state() {
      const states = [...byIssuer.values()].map(({ keys }) => keys.state());
      return (['none', 'stale'] as const).find((state) => states.includes(state)) ?? 'fresh';
    },
    keysFetchedAt() {
      const times = [...byIssuer.values()].map(({ keys }) => keys.fetchedAt());
      return times.includes(null) ? null : Math.min(...times.filter((time) => time !== null));
    },
  };
}

/** Not verified yet: it only says whose keys to try. */
function claimedIssuer(bearer: string): string | null {
  try {
    return decodeJwt(bearer).iss ?? null;
  } catch {
    return null;
  }
}
