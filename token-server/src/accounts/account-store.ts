import type { Awaitable } from '../awaitable.ts';
import { accountKey, createAccount, type Account, type NewAccount } from './account.ts';
import type { ScryptParameters } from './password-hash.ts';

/** Where the server looks people up. Capital letters make no difference in a user name. */
export interface AccountStore {
  find(user: string): Awaitable<Account | null>;
  /** False while lookups may be out of date or fail: the server then says it is not ready. */
  isReady(): Promise<boolean>;
}

/** For a server whose people all come from an identity provider. */
export const noAccounts: AccountStore = {
  find: () => null,
  isReady: () => Promise.resolve(true),
};

/** Accounts that live as long as the process, for a demo or a test. */
export async function createMemoryAccountStore(
  accounts: readonly NewAccount[],
  scrypt?: ScryptParameters,
): Promise<AccountStore> {
  const byKey = indexAccounts(await Promise.all(accounts.map((account) => createAccount(account, scrypt))));
  return {
    find: (user) => findAccount(byKey, user),
    isReady: () => Promise.resolve(true),
  };
}

export function indexAccounts(accounts: readonly Account[]): ReadonlyMap<string, Account> {
  return new Map(accounts.map((account) => [account.user.toLowerCase(), account]));
}

export function findAccount(byKey: ReadonlyMap<string, Account>, user: string): Account | null {
  const key = accountKey(user);
  return key === null ? null : (byKey.get(key) ?? null);
}
