import type { AccountStore } from '../accounts/account-store.ts';
import { type Awaitable, whenThere } from '../awaitable.ts';
import type { Account } from '../accounts/account.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import { accountIdentity, type Identity } from '../identity/identity.ts';
import { Problem } from '../server/problem.ts';
import { bearerChallenge } from '../sign-in/challenge.ts';
import { hashDeviceKey, type DeviceKeyRecord } from './device-key.ts';
import type { DeviceKeyStore } from './device-key-store.ts';

export interface DeviceKeyAuthenticatorOptions {
  readonly accounts: AccountStore;
  readonly deviceKeys: DeviceKeyStore;
  /** Identity providers that are configured now: keys of people of any other no longer count. */
  readonly issuers: ReadonlySet<string>;
  /** Seconds after which such a person signs in again. */
  readonly maxAge: number;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** The key of a device that was signed in. */
export function createDeviceKeyAuthenticator(options: DeviceKeyAuthenticatorOptions): Authenticator {
  const { accounts, deviceKeys, issuers, maxAge, clock } = options;

  /** What was made of a key and its account, for as long as both are the same. */
  const known = new WeakMap<DeviceKeyRecord, { readonly account: Account; readonly identity: Identity }>();

  function accountOwner(record: DeviceKeyRecord, account: Account): Identity {
    const before = known.get(record);
    if (before?.account === account) return before.identity;
    const identity = accountIdentity(account, { method: 'device-key', credentialID: record.id });
    known.set(record, { account, identity });
    return identity;
  }

  function ownerOf(record: DeviceKeyRecord): Awaitable<Identity | null> {
    if ('person' in record) {
      // SECURITY: the age allowed now counts, also where it was longer when the key was given.
      const expiresAt = Math.min(record.expiresAt, record.createdAt + maxAge);
      if (!issuers.has(record.person.issuer) || expiresAt <= clock() / 1000) return null;
      return personIdentity(record, expiresAt);
    }
    const { accountID } = record;
    return whenThere(accounts.find(record.userID), (account) =>
      // SECURITY: the key ends with its account, and a new account of the same name is another account.
      account?.id === accountID ? accountOwner(record, account) : null,
    );
  }

  return {
    authenticate(given) {
      const hash = given.kind === 'bearer' ? hashDeviceKey(given.key) : null;
      if (hash === null) return null;
      const owner = whenThere(deviceKeys.findByHash(hash), (record) =>
        record === null ? null : ownerOf(record),
      );
      return whenThere(owner, (identity) => {
        if (identity === null) throw new Problem('device-key-invalid', { headers: bearerChallenge });
        return identity;
      });
    },
  };
}

function personIdentity(
  { id, userID, person }: Extract<DeviceKeyRecord, { person: unknown }>,
  expiresAt: number,
): Identity {
  return {
    subject: person.subject,
    userID,
    userName: person.userName,
    groups: person.groups,
    claims: {},
    method: 'device-key',
    credentialID: id,
    expiresAt,
    role: null,
  };
}
