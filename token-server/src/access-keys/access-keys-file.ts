import { z } from 'zod';
import { whenThere } from '../awaitable.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { watchFile, type WatchOptions } from '../files/watched-file.ts';
import { accessKeyRecordSchema, type AccessKeyRecord } from './access-key.ts';
import { indexAccessKeys, type AccessKeyStore } from './access-key-store.ts';

const accessKeysFileSchema = z.object({
  version: z.literal(1),
  keys: z
    .array(accessKeyRecordSchema)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'two keys have the same id'),
});

/** Empty when there is no such file: no key counts then. @throws DataFileError when it can't be used. */
export async function readAccessKeysFile(path: string): Promise<readonly AccessKeyRecord[]> {
  return (await readJsonFile(path, accessKeysFileSchema))?.keys ?? [];
}

export async function writeAccessKeysFile(path: string, keys: readonly AccessKeyRecord[]): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify({ version: 1, keys }, null, 2)}\n`);
}

/**
 * Access keys from the file that the `keys` command writes. A change counts within about a second, without a restart.
 *
 * @throws DataFileError when the file can't be used at the start.
 */
export async function openFileAccessKeyStore(
  path: string,
  options: WatchOptions = {},
): Promise<AccessKeyStore> {
  const keys = await watchFile(path, async () => indexAccessKeys(await readAccessKeysFile(path)), options);
  return {
    find: (id) => whenThere(keys.current(), (byID) => byID.get(id) ?? null),
    isReady: () => keys.isUsable(),
  };
}
