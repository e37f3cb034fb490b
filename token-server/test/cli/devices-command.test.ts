import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDevicesCommand } from '../../src/cli/devices-command.ts';
import { createDeviceKey, hashDeviceKey } from '../../src/device-keys/device-key.ts';
import { openFileDeviceKeyStore } from '../../src/device-keys/file-device-key-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rejectionOf } from '../support/thrown.ts';

const createdAt = Date.parse('2026-03-10T12:00:00Z') / 1000;

async function start() {
  const folder = await temporaryFolder();
  const file = join(folder, 'device-keys.json');
  const store = await openFileDeviceKeyStore(file, { checkEvery: 0 });
  const person = { issuer: 'https://i', subject: 'oidc:https://i#a', userName: 'Alice', groups: [] };
  const made = [
    createDeviceKey({ accountID: '1', userID: 'bob', device: 'pc' }, createdAt),
    createDeviceKey({ person, userID: 'u-a', device: 'laptop', expiresAt: createdAt + 86_400 }, createdAt),
    createDeviceKey({ person, userID: 'u-a', device: 'phone', expiresAt: createdAt + 86_400 }, createdAt),
  ] as const;
  for (const { record } of made) await store.add(record);
  const found = async () => {
    const hashes = made.map(({ key }) => hashDeviceKey(key) ?? '');
    const records = await Promise.all(hashes.map(async (hash) => store.findByHash(hash)));
    return records.map((record) => record !== null);
  };
  return {
    file,
    revokedFile: join(folder, 'device-keys.revoked.json'),
    store,
    found,
    ids: made.map(({ record }) => record.id),
    devices: (command: string, ...rest: string[]) =>
      runDevicesCommand([command, '--device-keys', file, ...rest]),
  };
}

describe('devices list', () => {
  it('names each signed-in device, of all or of one user', async () => {
    const { ids, devices } = await start();
    const [pc, laptop, phone] = ids;
    expect(await devices('list')).toBe(
      `${String(pc)}\tbob\tpc\t2026-03-10\tnever\n` +
        `${String(laptop)}\tu-a\tlaptop\t2026-03-10\t2026-03-11\n` +
        `${String(phone)}\tu-a\tphone\t2026-03-10\t2026-03-11\n`,
    );
    expect((await devices('list', '--user', 'u-a')).split('\n')).toHaveLength(3);
    expect(await devices('list', '--user', 'nobody')).toBe('');
  });
});

describe('devices revoke', () => {
  it('signs out one device of a server that is running and goes on writing its file', async () => {
    const { ids, devices, found, store, file } = await start();
    expect(await found()).toEqual([true, true, true]);
    expect(await devices('revoke', '--id', String(ids[1]))).toBe('signed out u-a: laptop\n');
    expect(await found()).toEqual([true, false, true]);
    expect((await store.list('oidc:https://i#a')).map(({ device }) => device)).toEqual(['phone']);
    const { record } = createDeviceKey({ accountID: '1', userID: 'bob', device: 'new' }, createdAt);
    await store.add(record);
    expect(await found()).toEqual([true, false, true]);
    // With the next key it is gone from the file as well, and a restart does not bring it back.
    expect(await readFile(file, 'utf8')).not.toContain(String(ids[1]));
    expect((await devices('list')).split('\n')).toHaveLength(4);
  });

  it('signs out all devices of a user', async () => {
    const { devices, found } = await start();
    expect(await devices('revoke', '--user', 'u-a')).toBe('signed out u-a: laptop, u-a: phone\n');
    expect(await found()).toEqual([true, false, false]);
    expect(String(await rejectionOf(devices('revoke', '--user', 'u-a')))).toContain('no signed-in device');
  });

  it('counts after a restart although the server never wrote since', async () => {
    const { ids, devices, file } = await start();
    await devices('revoke', '--id', String(ids[0]));
    const again = await openFileDeviceKeyStore(file);
    expect(await again.list('account:1')).toEqual([]);
  });

  it('forgets what it noted of keys that are gone', async () => {
    const { ids, devices, store, revokedFile } = await start();
    await devices('revoke', '--id', String(ids[0]));
    await store.remove(String(ids[0]));
    await devices('revoke', '--id', String(ids[1]));
    expect(JSON.parse(await readFile(revokedFile, 'utf8'))).toEqual({ version: 1, revoked: [ids[1]] });
  });

  it.each([
    [[], 'either --id or --user'],
    [['--id', 'x', '--user', 'y'], 'either --id or --user'],
    [['--id', 'unknown'], 'there is no device key'],
    [['--id', 'x', 'fdk_secret'], 'takes options only'],
  ])('refuses %j', async (args, message) => {
    const { devices } = await start();
    const error = String(await rejectionOf(devices('revoke', ...args)));
    expect(error).toContain(message);
    expect(error).not.toContain('fdk_secret');
  });
});
