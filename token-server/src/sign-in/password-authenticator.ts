import type { Authenticator } from '../identity/authenticator.ts';
import { accountIdentity } from '../identity/identity.ts';
import type { PasswordCheck } from './password-check.ts';

/** User name and password of an account, sent with the request itself. */
export function createPasswordAuthenticator(checkPassword: PasswordCheck): Authenticator {
  return {
    async authenticate(given, { address }) {
      if (given.kind !== 'basic') return null;
      const account = await checkPassword({ user: given.user, password: given.password, address });
      return accountIdentity(account, { method: 'password' });
    },
  };
}
