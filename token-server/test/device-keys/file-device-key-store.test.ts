import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDeviceKey, hashDeviceKey } from '../../src/device-keys/device-key.ts';
import { openFileDeviceKeyStore } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rejectionOf } from '../support/thrown.ts';

const owner = { accountID: 'a', userID: 'alice', device: 'laptop' };
let path = '';

beforeEach(async () => {
  path = join(await temporaryFolder(), 'data', 'device-keys.json');
  await mkdir(dirname(path));
});

describe('device keys in a file', () => {
  it('survive a restart as hashes', async () => {
    const { key, record } = createDeviceKey(owner, 1_800_000_000);
    await (await openFileDeviceKeyStore(path)).add(record);
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain(key.reveal().slice(4));
    const again = await openFileDeviceKeyStore(path);
    expect(await again.findByHash(hashDeviceKey(key) ?? '')).toEqual(record);
    await again.remove(record.id);
    expect(await (await openFileDeviceKeyStore(path)).findByHash(record.hash)).toBeNull();
  });

  it('are all there when many devices sign in at once', async () => {
    const store = await openFileDeviceKeyStore(path);
    const records = Array.from({ length: 15 }, (_, i) => {
      return createDeviceKey({ ...owner, accountID: String(i) }, i).record;
    });
    await Promise.all(records.map((record) => store.add(record)));
    const again = await openFileDeviceKeyStore(path);
    for (const record of records) expect(await again.findByHash(record.hash)).toEqual(record);
  });

  it('did not change when the change could not be written, and work again afterwards', async () => {
    const store = await openFileDeviceKeyStore(path);
    const first = createDeviceKey(owner, 1).record;
    const second = createDeviceKey(owner, 2).record;
    await store.add(first);
    await rm(dirname(path), { recursive: true });
    expect(await store.isReady()).toBe(false);
    expect(await rejectionOf(store.add(second))).toMatchObject({ name: 'DataFileError' });
    expect(await rejectionOf(store.remove(first.id))).toMatchObject({ name: 'DataFileError' });
    expect(await store.findByHash(second.hash)).toBeNull();
    expect(await store.findByHash(first.hash)).toEqual(first);
    await mkdir(dirname(path));
    expect(await store.isReady()).toBe(true);
    await store.add(second);
    const again = await openFileDeviceKeyStore(path);
    expect(await again.findByHash(first.hash)).toEqual(first);
    expect(await again.findByHash(second.hash)).toEqual(second);
  });

  it.each(['', '{', '[]', '{"version":1,"keys":[{"hash":"canary"}]}'])(
    'are never overwritten where %j stands',
    async (text) => {
      await writeFile(path, text);
      const error = await rejectionOf(openFileDeviceKeyStore(path));
      expect(error).toMatchObject({ name: 'DataFileError' });
      expect(String(error)).not.toContain('canary');
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );
});
