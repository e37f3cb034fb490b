import type { AccountStore } from '../accounts/account-store.ts';
import type { DeviceKeyStore } from '../device-keys/device-key-store.ts';
import type { UsedCodeStore } from '../stores/used-codes.ts';
import { storeCheck, type ReadyCheck } from './routes/health.ts';

export interface CheckedStores {
  readonly accounts: AccountStore;
  readonly deviceKeys: DeviceKeyStore;
  readonly usedCodes: UsedCodeStore;
}

/** What `/readyz` asks of the stores: what is read goes on from memory, what must be written can not. */
export function storeChecks({ accounts, deviceKeys, usedCodes }: CheckedStores): readonly ReadyCheck[] {
  return [
    storeCheck('accounts', accounts, {
      state: 'degraded',
      reason: 'The accounts file can not be read; those read before stay in force.',
    }),
    storeCheck('deviceKeys', deviceKeys, {
      state: 'failed',
      reason: 'The device keys can not be written, or what was revoked can not be read.',
    }),
    storeCheck('usedCodes', usedCodes, {
      state: 'failed',
      reason: 'The folder of the used invitations can not be written.',
    }),
  ];
}
