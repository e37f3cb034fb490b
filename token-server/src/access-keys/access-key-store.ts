import type { Awaitable } from '../awaitable.ts';
import type { AccessKeyRecord } from './access-key.ts';

/** Keys of kiosks and servers. An operator makes and revokes them; the server only looks them up. */
export interface AccessKeyStore {
  find(id: string): Awaitable<AccessKeyRecord | null>;
  /** False while the keys may be out of date. */
  isReady(): Promise<boolean>;
}

/** Keys that live as long as the process, for a demo or a test. */
export function createMemoryAccessKeyStore(records: readonly AccessKeyRecord[]): AccessKeyStore {
  const byID = indexAccessKeys(records);
  return {
    find: (id) => byID.get(id) ?? null,
    isReady: () => Promise.resolve(true),
  };
}

export function indexAccessKeys(records: readonly AccessKeyRecord[]): ReadonlyMap<string, AccessKeyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}
