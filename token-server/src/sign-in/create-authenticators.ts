import type { FastifyInstance } from 'fastify';
import { createAccessKeyAuthenticator } from '../access-keys/access-key-authenticator.ts';
import type { AccessKeyStore } from '../access-keys/access-key-store.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { createDeviceKeyAuthenticator } from '../device-keys/device-key-authenticator.ts';
import type { DeviceKeyStore } from '../device-keys/device-key-store.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import { createOidcAuthenticator } from '../identity/oidc/oidc-authenticator.ts';
import { oidcCheck } from '../identity/oidc/oidc-check.ts';
import type { ReadyCheck } from '../server/routes/health.ts';
import type { TokenServerSettings } from '../server/settings.ts';
import { createPasswordAuthenticator } from './password-authenticator.ts';
import type { PasswordCheck } from './password-check.ts';

export interface AuthenticatorParts {
  readonly settings: Pick<TokenServerSettings, 'oidc' | 'deviceKeyMaxAgeSeconds'>;
  readonly accounts: AccountStore;
  readonly deviceKeys: DeviceKeyStore;
  readonly accessKeys: AccessKeyStore | null;
  readonly checkPassword: PasswordCheck;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

export interface Authenticators {
  readonly authenticators: readonly Authenticator[];
  readonly checks: readonly ReadyCheck[];
  /** Unix milliseconds at which the identity providers' keys were got; null where there are no providers. */
  readonly providerKeysFetchedAt: (() => number | null) | null;
}

/** All the ways in which a caller of this server can prove who they are, and what `/readyz` asks about them. */
export function createAuthenticators(app: FastifyInstance, parts: AuthenticatorParts): Authenticators {
  const { settings, accounts, deviceKeys, accessKeys, checkPassword, clock } = parts;
  const { oidc: providers, deviceKeyMaxAgeSeconds: maxAge } = settings;
  const issuers = new Set(providers.map(({ issuer }) => issuer));
  const authenticators: Authenticator[] = [
    createDeviceKeyAuthenticator({ accounts, deviceKeys, issuers, maxAge, clock }),
    createPasswordAuthenticator(checkPassword),
  ];
  const checks: ReadyCheck[] = [];
  if (accessKeys !== null) {
    authenticators.push(createAccessKeyAuthenticator(accessKeys, clock));
    checks.push(accessKeysCheck(accessKeys));
  }
  if (providers.length === 0) return { authenticators, checks, providerKeysFetchedAt: null };

  const oidc = createOidcAuthenticator({
    providers,
    clock,
    onProblem: (error, issuer) => {
      app.log.warn({ err: error, issuer }, 'the keys of the identity provider can not be had');
    },
  });
  // So that the first employee of the day need not wait; nothing waits for the provider.
  app.addHook('onReady', (done) => {
    oidc.state();
    done();
  });
  return {
    authenticators: [...authenticators, oidc],
    checks: [...checks, oidcCheck(oidc)],
    providerKeysFetchedAt: () => oidc.keysFetchedAt(),
  };
}

function accessKeysCheck(accessKeys: AccessKeyStore): ReadyCheck {
  const reason = 'The file of the access keys can not be read; those read before stay in force.';
  return {
    name: 'accessKeys',
    check: async () => ((await accessKeys.isReady()) ? { state: 'ok' } : { state: 'degraded', reason }),
  };
}
