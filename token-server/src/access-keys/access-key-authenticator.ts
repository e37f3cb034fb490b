import { whenThere } from '../awaitable.ts';
import type { Authenticator } from '../identity/authenticator.ts';
import { derivedUserID } from '../identity/derived-user-id.ts';
import type { Identity } from '../identity/identity.ts';
import type { Secret } from '../secret.ts';
import { Problem } from '../server/problem.ts';
import { bearerChallenge } from '../sign-in/challenge.ts';
import { accessKeyID, accessKeyMatches, type AccessKeyRecord } from './access-key.ts';
import type { AccessKeyStore } from './access-key-store.ts';

/** The key of a kiosk or a server. `clock` gives Unix milliseconds. */
export function createAccessKeyAuthenticator(keys: AccessKeyStore, clock: () => number): Authenticator {
  function ownerOf(key: Secret, record: AccessKeyRecord | null): Identity {
    const ended = record !== null && record.expiresAt !== null && record.expiresAt <= clock() / 1000;
    if (record === null || !accessKeyMatches(key, record) || ended) {
      throw new Problem('access-key-invalid', { headers: bearerChallenge });
    }
    const subject = `key:${record.id}`;
    return {
      subject,
      userID: derivedUserID('k', subject),
      userName: record.name,
      groups: record.groups,
      claims: {},
      method: 'access-key',
      credentialID: record.id,
      expiresAt: record.expiresAt,
      role: record.role,
    };
  }

  return {
    authenticate(given) {
      if (given.kind !== 'bearer') return null;
      const id = accessKeyID(given.key);
      return id === null ? null : whenThere(keys.find(id), (record) => ownerOf(given.key, record));
    },
  };
}
