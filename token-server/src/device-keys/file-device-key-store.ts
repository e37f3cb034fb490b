import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DataFileError } from '../files/data-file-error.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { deviceKeyRecordSchema } from './device-key.ts';
import { createDeviceKeyStore, type DeviceKeyStore } from './device-key-store.ts';

const deviceKeysFileSchema = z.object({ version: z.literal(1), keys: z.array(deviceKeyRecordSchema) });

/**
 * Device keys that survive a restart. The file belongs to one running server; it is made at the first sign-in.
 *
 * @throws DataFileError when there is a file that can't be used: it is never overwritten.
 */
export async function openFileDeviceKeyStore(path: string): Promise<DeviceKeyStore> {
  const file = await readJsonFile(path, deviceKeysFileSchema);
  return createDeviceKeyStore(
    file?.keys ?? [],
    (keys) => writeFileAtomic(path, `${JSON.stringify({ version: 1, keys })}\n`),
    () => canWriteIn(dirname(path)),
  );
}

/** Finds out whether the store can be opened and written. @throws DataFileError when not. */
export async function requireDeviceKeysFile(path: string): Promise<void> {
  await readJsonFile(path, deviceKeysFileSchema);
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
