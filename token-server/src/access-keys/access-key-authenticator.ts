import type { Authenticator } from '../identity/authenticator.ts';
import { derivedUserID } from '../identity/derived-user-id.ts';
import { Problem } from '../server/problem.ts';
import { bearerChallenge } from '../sign-in/challenge.ts';
import { accessKeyID, accessKeyMatches } from './access-key.ts';
import type { AccessKeyStore } from './access-key-store.ts';

/** The key of a kiosk or a server. `clock` gives Unix milliseconds. */
export function createAccessKeyAuthenticator(keys: AccessKeyStore, clock: () => number): Authenticator {
  return {
    async authenticate(given) {
      const id = given.kind === 'bearer' ? accessKeyID(given.key) : null;
      if (given.kind !== 'bearer' || id === null) return null;
      const record = await keys.find(id);
      const ended = record !== null && record.expiresAt !== null && record.expiresAt <= clock() / 1000;
      if (record === null || !accessKeyMatches(given.key, record) || ended) {
        throw new Problem('access-key-invalid', { headers: bearerChallenge });
      }
      const subject = `key:${id}`;
      return {
        subject,
        userID: derivedUserID('k', subject),
        userName: record.name,
        groups: record.groups,
        claims: {},
        method: 'access-key',
        credentialID: id,
        expiresAt: record.expiresAt,
        role: record.role,
      };
    },
  };
}
