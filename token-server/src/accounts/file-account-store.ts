import { stat } from 'node:fs/promises';
import { findAccount, indexAccounts, type AccountStore } from './account-store.ts';
import { requireAccountsFile } from './accounts-file.ts';

export interface FileAccountStoreOptions {
  /** How often to look whether the file changed, in milliseconds. */
  readonly checkEvery?: number;
  /** Told when a changed file can't be used; the accounts read before stay in force. */
  readonly onProblem?: (error: unknown) => void;
}

/**
 * Accounts from the file that the `account` command writes. A change counts within about a second, without a restart.
 *
 * @throws DataFileError when the file can't be used at the start.
 */
export async function openFileAccountStore(
  path: string,
  { checkEvery = 1000, onProblem }: FileAccountStoreOptions = {},
): Promise<AccountStore> {
  let version = await versionOf(path);
  let accounts = indexAccounts(await requireAccountsFile(path));
  let usable = true;
  let checkedAt = performance.now();
  let reloading: Promise<void> | null = null;

  async function reload(): Promise<void> {
    const found = await versionOf(path);
    if (found === version) return;
    version = found;
    try {
      accounts = indexAccounts(await requireAccountsFile(path));
      usable = true;
    } catch (error) {
      usable = false;
      onProblem?.(error);
    }
  }

  async function refresh(): Promise<void> {
    if (reloading === null) {
      const now = performance.now();
      if (now - checkedAt < checkEvery) return;
      checkedAt = now;
      reloading = reload().finally(() => {
        reloading = null;
      });
    }
    await reloading;
  }

  return {
    async find(user) {
      await refresh();
      return findAccount(accounts, user);
    },
    async isReady() {
      await refresh();
      return usable;
    },
  };
}

/** Differs whenever the file was written or replaced. */
async function versionOf(path: string): Promise<string> {
  const file = await stat(path, { bigint: true }).catch(() => null);
  return file === null
    ? 'absent'
    : `${String(file.ino)} ${String(file.size)} ${String(file.mtimeNs)} ${String(file.ctimeNs)}`;
}
