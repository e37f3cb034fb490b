import type { AccountStore } from '../accounts/account-store.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import { accountIdentity } from '../identity/identity.ts';
import { Problem } from '../server/problem.ts';
import { bearerChallenge } from '../sign-in/challenge.ts';
import { hashDeviceKey } from './device-key.ts';
import type { DeviceKeyStore } from './device-key-store.ts';

/** The key of a device that was signed in. */
export function createDeviceKeyAuthenticator(
  accounts: AccountStore,
  deviceKeys: DeviceKeyStore,
): Authenticator {
  return {
    async authenticate(given) {
      const hash = given.kind === 'bearer' ? hashDeviceKey(given.key) : null;
      if (hash === null) return null;
      const record = await deviceKeys.findByHash(hash);
      const account = record === null ? null : await accounts.find(record.userID);
      // SECURITY: the key ends with its account, and a new account of the same name is another account.
      if (record === null || account?.id !== record.accountID) {
        throw new Problem('device-key-invalid', { headers: bearerChallenge });
      }
      return accountIdentity(account, { method: 'device-key', credentialID: record.id });
    },
  };
}
