import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DataFileError } from '../files/data-file-error.ts';
import { watchFile, type WatchOptions } from '../files/watched-file.ts';
import { createDeviceKeyStore, type DeviceKeyStore } from './device-key-store.ts';
import {
  readDeviceKeysFile,
  readRevokedFile,
  revokedFileOf,
  writeDeviceKeysFile,
} from './device-keys-file.ts';

/**
 * Device keys that survive a restart. The file belongs to one running server; it is made at the first sign-in.
 * What the `devices` command revokes counts within about a second.
 *
 * @throws DataFileError when there is a file that can't be used: it is never overwritten.
 */
export async function openFileDeviceKeyStore(
  path: string,
  options: WatchOptions = {},
): Promise<DeviceKeyStore> {
  const initial = await readDeviceKeysFile(path);
  const revoked = await watchFile(revokedFileOf(path), readRevokedFile, options);
  return createDeviceKeyStore({
    initial,
    save: (keys) => writeDeviceKeysFile(path, keys),
    revoked: () => revoked.current(),
    isReady: async () => (await canWriteIn(dirname(path))) && (await revoked.isUsable()),
  });
}

/** Finds out whether the store can be opened and written. @throws DataFileError when not. */
export async function requireDeviceKeysFile(path: string): Promise<void> {
  await readDeviceKeysFile(path);
  await readRevokedFile(revokedFileOf(path));
  const folder = dirname(path);
  if (!(await canWriteIn(folder)))
    throw new DataFileError(`${path}: the folder ${folder} can not be written`);
}

async function canWriteIn(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
