import type { FastifyInstance } from 'fastify';
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
  readonly checkPassword: PasswordCheck;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** All the ways in which a caller of this server can prove who they are, and what `/readyz` asks about them. */
export function createAuthenticators(
  app: FastifyInstance,
  { settings, accounts, deviceKeys, checkPassword, clock }: AuthenticatorParts,
): { readonly authenticators: readonly Authenticator[]; readonly checks: readonly ReadyCheck[] } {
  const { oidc: providers, deviceKeyMaxAgeSeconds: maxAge } = settings;
  const issuers = new Set(providers.map(({ issuer }) => issuer));
  const byKey = createDeviceKeyAuthenticator({ accounts, deviceKeys, issuers, maxAge, clock });
  const byPassword = createPasswordAuthenticator(checkPassword);
  if (providers.length === 0) return { authenticators: [byKey, byPassword], checks: [] };

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
  return { authenticators: [byKey, oidc, byPassword], checks: [oidcCheck(oidc)] };
}
