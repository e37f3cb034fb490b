import type { FastifyRequest } from 'fastify';
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import { hashDeviceKey } from '../device-keys/device-key.ts';
import type { DeviceKeyStore } from '../device-keys/device-key-store.ts';
import type { Secret } from '../secret.ts';
import { Problem } from '../server/problem.ts';
import { parseAuthorization } from './authorization.ts';
import type { PasswordCheck } from './password-check.ts';

export interface Caller {
  readonly account: Account;
  /** Null for who signed in with a password for this one request. */
  readonly deviceKeyID: string | null;
}

/** Who sends a request, or a Problem with status 401 or 429. */
export interface Callers {
  byDeviceKey(request: FastifyRequest): Promise<Caller>;
  byDeviceKeyOrPassword(request: FastifyRequest): Promise<Caller>;
}

const bearerChallenge = { 'www-authenticate': 'Bearer' };
const anyChallenge = { 'www-authenticate': 'Bearer, Basic realm="meetings", charset="UTF-8"' };

export function createCallers(
  accounts: AccountStore,
  deviceKeys: DeviceKeyStore,
  checkPassword: PasswordCheck,
): Callers {
  async function withDeviceKey(key: Secret, request: FastifyRequest): Promise<Caller> {
    const hash = hashDeviceKey(key);
    const record = hash === null ? null : await deviceKeys.findByHash(hash);
    const account = record === null ? null : await accounts.find(record.userID);
    // SECURITY: the key ends with its account, and a new account of the same name is another account.
    if (record === null || account?.id !== record.accountID) {
      throw new Problem('device-key-invalid', { headers: bearerChallenge });
    }
    request.facts.userID = account.user;
    request.facts.deviceKeyID = record.id;
    return { account, deviceKeyID: record.id };
  }

  return {
    async byDeviceKey(request) {
      const given = parseAuthorization(request.headers.authorization);
      if (given.kind !== 'bearer') throw new Problem('credentials-missing', { headers: bearerChallenge });
      return withDeviceKey(given.key, request);
    },

    async byDeviceKeyOrPassword(request) {
      const given = parseAuthorization(request.headers.authorization);
      switch (given.kind) {
        case 'bearer':
          return withDeviceKey(given.key, request);
        case 'basic': {
          const account = await checkPassword({ ...given, address: request.ip });
          request.facts.userID = account.user;
          return { account, deviceKeyID: null };
        }
        case 'none':
          throw new Problem('credentials-missing', { headers: anyChallenge });
      }
    },
  };
}
