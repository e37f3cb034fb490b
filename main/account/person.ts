import type { SignedInAccount } from '../settings/settings.ts';

/** A person at a company, as the keychain names them: the same person at two companies has two names. */
export function personOf(account: Pick<SignedInAccount, 'userID' | 'address'>): string {
  return `${account.userID}@${new URL(account.address).host}`;
}
