import type { ReadyCheck } from '../../server/routes/health.ts';
import type { OidcAuthenticator } from './oidc-authenticator.ts';

/**
 * For `/readyz`. Never `failed`: without a provider's keys its own tokens can't be checked, but device keys, access keys,
 * accounts and guests go on, and a load balancer that took the server out of service would end those as well.
 */
export function oidcCheck(oidc: OidcAuthenticator): ReadyCheck {
  return {
    name: 'oidc',
    check: () => {
      switch (oidc.state()) {
        case 'fresh':
          return { state: 'ok' };
        case 'stale':
          return {
            state: 'degraded',
            reason:
              'The keys of an identity provider could not be renewed; those known stay in force for a day.',
          };
        case 'none':
          return {
            state: 'degraded',
            reason:
              'An identity provider has given no keys that count: its sign-ins are refused, all others are served.',
          };
      }
    },
  };
}
