import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DataFileError } from '../files/data-file-error.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { createUsedCodeStore, type UsedCodes, type UsedCodeStore } from './used-codes.ts';

const fileSchema = z.object({
  version: z.literal(1),
  /** Id of the invitation → unix seconds until when it is remembered. */
  used: z.record(z.string(), z.int()),
});

/**
 * Used codes that survive a restart. The file belongs to one running server; it is made at the first use.
 *
 * @throws DataFileError when there is a file that can't be used: it is never overwritten.
 */
export async function openFileUsedCodeStore(
  path: string,
  clock: () => number = Date.now,
): Promise<UsedCodeStore> {
  return createUsedCodeStore({
    initial: await readUsedCodes(path),
    save: (codes) =>
      writeFileAtomic(path, `${JSON.stringify({ version: 1, used: Object.fromEntries(codes) })}\n`),
    isReady: () => canWriteIn(dirname(path)),
    clock,
  });
}

/** Finds out whether the store can be opened and written. @throws DataFileError when not. */
export async function requireUsedCodesFile(path: string): Promise<void> {
  await readUsedCodes(path);
  const folder = dirname(path);
  if (!(await canWriteIn(folder)))
    throw new DataFileError(`${path}: the folder ${folder} can not be written`);
}

/** None when there is no such file. @throws DataFileError when there is one that can't be used. */
export async function readUsedCodes(path: string): Promise<UsedCodes> {
  const file = await readJsonFile(path, fileSchema);
  return new Map(Object.entries(file?.used ?? {}));
}

async function canWriteIn(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
