import type { ReadyCheck } from '../../server/routes/health.ts';
import type { OidcAuthenticator } from './oidc-authenticator.ts';

/** For `/readyz`: without keys nobody can be recognised; with yesterday's everybody still is. */
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
          return { state: 'failed', reason: 'An identity provider has not given its keys yet.' };
      }
    },
  };
}
