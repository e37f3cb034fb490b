import type { DeviceKeyRecord } from './device-key.ts';

/** Keys of devices that are signed in. A promise that resolved means the change outlives a crash, where it can. */
export interface DeviceKeyStore {
  findByHash(hash: string): Promise<DeviceKeyRecord | null>;
  add(record: DeviceKeyRecord): Promise<void>;
  remove(id: string): Promise<void>;
  isReady(): Promise<boolean>;
}

/** Enough for every device of a person; without a limit a script that signs in each time fills the disk. */
const maxKeysPerAccount = 20;

type Save = (records: readonly DeviceKeyRecord[]) => Promise<void>;

/**
 * Holds the keys in memory and hands every change to `save` first: a change that could not be saved did not happen.
 * An account's oldest key gives way when it would have more than 20.
 */
export function createDeviceKeyStore(
  initial: readonly DeviceKeyRecord[],
  save: Save,
  isReady: () => Promise<boolean>,
): DeviceKeyStore {
  let byHash = new Map(initial.map((record) => [record.hash, record]));
  let lastChange: Promise<void> = Promise.resolve();

  /** One change at a time, each on top of the one before it. */
  function change(next: (records: readonly DeviceKeyRecord[]) => readonly DeviceKeyRecord[]): Promise<void> {
    const apply = async () => {
      const records = next([...byHash.values()]);
      await save(records);
      byHash = new Map(records.map((record) => [record.hash, record]));
    };
    const done = lastChange.then(apply);
    lastChange = done.catch(() => undefined);
    return done;
  }

  return {
    findByHash: (hash) => Promise.resolve(byHash.get(hash) ?? null),
    add: (record) => change((records) => [...withRoomFor(record, records), record]),
    remove: (id) => change((records) => records.filter((record) => record.id !== id)),
    isReady,
  };
}

/** Keys that live as long as the process, for a demo or a test. */
export function createMemoryDeviceKeyStore(): DeviceKeyStore {
  return createDeviceKeyStore(
    [],
    () => Promise.resolve(),
    () => Promise.resolve(true),
  );
}

function withRoomFor(
  added: DeviceKeyRecord,
  records: readonly DeviceKeyRecord[],
): readonly DeviceKeyRecord[] {
  const own = records.filter(({ accountID }) => accountID === added.accountID);
  const surplus = new Set(own.slice(0, Math.max(0, own.length - maxKeysPerAccount + 1)));
  return records.filter((record) => !surplus.has(record));
}
