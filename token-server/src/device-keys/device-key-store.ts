import { type Awaitable, whenThere } from '../awaitable.ts';
import { subjectOf, type DeviceKeyRecord } from './device-key.ts';

/** Keys of devices that are signed in. A promise that resolved means the change outlives a crash, where it can. */
export interface DeviceKeyStore {
  findByHash(hash: string): Awaitable<DeviceKeyRecord | null>;
  /** All keys of a person, the oldest first. */
  list(subject: string): Promise<readonly DeviceKeyRecord[]>;
  add(record: DeviceKeyRecord): Promise<void>;
  remove(id: string): Promise<void>;
  isReady(): Promise<boolean>;
}

/** Enough for every device of a person; without a limit a script that signs in each time fills the disk. */
const maxKeysPerPerson = 20;

export interface DeviceKeyStoreParts {
  readonly initial: readonly DeviceKeyRecord[];
  readonly save: (records: readonly DeviceKeyRecord[]) => Promise<void>;
  /** Ids of keys that an operator revoked since they were stored. */
  readonly revoked: () => Awaitable<ReadonlySet<string>>;
  readonly isReady: () => Promise<boolean>;
}

/**
 * Holds the keys in memory and hands every change to `save` first: a change that could not be saved did not happen.
 * With every new key go those that ended or were revoked, and a person's oldest when they would have more than 20.
 */
export function createDeviceKeyStore({
  initial,
  save,
  revoked,
  isReady,
}: DeviceKeyStoreParts): DeviceKeyStore {
  let byHash = new Map(initial.map((record) => [record.hash, record]));
  let lastChange: Promise<void> = Promise.resolve();

  /** One change at a time, each on top of the one before it. */
  function change(
    next: (records: readonly DeviceKeyRecord[]) => Promise<readonly DeviceKeyRecord[]>,
  ): Promise<void> {
    const apply = async () => {
      const records = await next([...byHash.values()]);
      await save(records);
      byHash = new Map(records.map((record) => [record.hash, record]));
    };
    const done = lastChange.then(apply);
    lastChange = done.catch(() => undefined);
    return done;
  }

  return {
    findByHash(hash) {
      const record = byHash.get(hash) ?? null;
      return record === null ? null : whenThere(revoked(), (gone) => (gone.has(record.id) ? null : record));
    },
    async list(subject) {
      const gone = await revoked();
      return [...byHash.values()].filter((record) => subjectOf(record) === subject && !gone.has(record.id));
    },
    add: (added) =>
      change(async (records) => {
        const gone = await revoked();
        const valid = records.filter((record) => !gone.has(record.id) && !hasEnded(record, added.createdAt));
        return [...withRoomFor(added, valid), added];
      }),
    remove: (id) => change((records) => Promise.resolve(records.filter((record) => record.id !== id))),
    isReady,
  };
}

/** Keys that live as long as the process, for a demo or a test. */
export function createMemoryDeviceKeyStore(): DeviceKeyStore {
  const none = new Set<string>();
  return createDeviceKeyStore({
    initial: [],
    save: () => Promise.resolve(),
    revoked: () => none,
    isReady: () => Promise.resolve(true),
  });
}

function hasEnded(record: DeviceKeyRecord, now: number): boolean {
  return 'person' in record && record.expiresAt <= now;
}

function withRoomFor(
  added: DeviceKeyRecord,
  records: readonly DeviceKeyRecord[],
): readonly DeviceKeyRecord[] {
  const subject = subjectOf(added);
  const own = records.filter((record) => subjectOf(record) === subject);
  const surplus = new Set(own.slice(0, Math.max(0, own.length - maxKeysPerPerson + 1)));
  return records.filter((record) => !surplus.has(record));
}
