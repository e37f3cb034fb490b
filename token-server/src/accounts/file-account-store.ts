import { whenThere } from '../awaitable.ts';
import { watchFile, type WatchOptions } from '../files/watched-file.ts';
import { findAccount, indexAccounts, type AccountStore } from './account-store.ts';
import { requireAccountsFile } from './accounts-file.ts';

export type FileAccountStoreOptions = WatchOptions;

/**
 * Accounts from the file that the `account` command writes. A change counts within about a second, without a restart.
 *
 * @throws DataFileError when the file can't be used at the start.
 */
export async function openFileAccountStore(
  path: string,
  options: FileAccountStoreOptions = {},
): Promise<AccountStore> {
  const accounts = await watchFile(path, async () => indexAccounts(await requireAccountsFile(path)), options);
  return {
    find: (user) => whenThere(accounts.current(), (byKey) => findAccount(byKey, user)),
    isReady: () => accounts.isUsable(),
  };
}
