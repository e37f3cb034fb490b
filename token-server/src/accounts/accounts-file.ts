import { z } from 'zod';
import { DataFileError } from '../files/data-file-error.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { accountSchema, type Account } from './account.ts';

const accountsFileSchema = z.object({
  version: z.literal(1),
  accounts: z
    .array(accountSchema)
    .refine(
      (accounts) => new Set(accounts.map(({ user }) => user.toLowerCase())).size === accounts.length,
      'two accounts have the same user name',
    ),
});

/** `null` when there is no such file. @throws DataFileError when there is one that can't be used. */
export async function readAccountsFile(path: string): Promise<readonly Account[] | null> {
  const file = await readJsonFile(path, accountsFileSchema);
  return file === null ? null : file.accounts;
}

export async function writeAccountsFile(path: string, accounts: readonly Account[]): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify({ version: 1, accounts }, null, 2)}\n`);
}

/** @throws DataFileError when the file is missing or can't be used. */
export async function requireAccountsFile(path: string): Promise<readonly Account[]> {
  const accounts = await readAccountsFile(path);
  if (accounts === null) throw new DataFileError(`${path}: no such file; "account add" makes it`);
  return accounts;
}
