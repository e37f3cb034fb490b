import { z } from 'zod';
import { readJsonFile } from '../files/read-json-file.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { deviceKeyRecordSchema, type DeviceKeyRecord } from './device-key.ts';

const deviceKeysFileSchema = z.object({ version: z.literal(1), keys: z.array(deviceKeyRecordSchema) });
const revokedFileSchema = z.object({ version: z.literal(1), revoked: z.array(z.string()) });

/** Empty when there is no such file. @throws DataFileError when there is one that can't be used. */
export async function readDeviceKeysFile(path: string): Promise<readonly DeviceKeyRecord[]> {
  return (await readJsonFile(path, deviceKeysFileSchema))?.keys ?? [];
}

export async function writeDeviceKeysFile(path: string, keys: readonly DeviceKeyRecord[]): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify({ version: 1, keys })}\n`);
}

/**
 * Where an operator's command notes the keys it revokes: `device-keys.json` → `device-keys.revoked.json`.
 * A file of its own, because the file of the keys has one writer, the server, which would overwrite the change.
 */
export function revokedFileOf(deviceKeysFile: string): string {
  return `${deviceKeysFile.replace(/\.json$/, '')}.revoked.json`;
}

/** Ids of revoked keys; empty when there is no such file. @throws DataFileError when it can't be used. */
export async function readRevokedFile(path: string): Promise<ReadonlySet<string>> {
  return new Set((await readJsonFile(path, revokedFileSchema))?.revoked ?? []);
}

export async function writeRevokedFile(path: string, ids: Iterable<string>): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify({ version: 1, revoked: [...ids] })}\n`);
}
