import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { DataFileError } from './data-file-error.ts';
import { fileProblem, isMissing } from './file-problem.ts';

/**
 * Replaces a file so that a reader, or a crash at any moment, finds the old text or the new one, never a part.
 * SECURITY: the file is readable by its owner alone (0600). What root writes belongs to the owner of the file it replaces,
 * or else of the folder: an operator's command must not lock the server out of its own data.
 *
 * @throws DataFileError
 */
export async function writeFileAtomic(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await keepOwner(path, file);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const problem = isMissing(error) ? `there is no folder ${dirname(path)}` : fileProblem(error);
    throw new DataFileError(`${path} can not be written: ${problem}`);
  }
  await syncDirectory(dirname(path));
}

async function keepOwner(path: string, file: FileHandle): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const before = await stat(path).catch(() => stat(dirname(path)));
  await file.chown(before.uid, before.gid);
}

/** Makes the new name itself survive a power cut. Windows can't open a directory and needs no such thing. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
