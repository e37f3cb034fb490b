import type { Account, Role } from '../accounts/account.ts';

export type SignInMethod = 'password' | 'device-key' | 'access-key' | 'oidc' | 'guest';

/** Who asks, however they proved it: all that routes, policy and audit learn of a caller. */
export interface Identity {
  /**
   * Stable, and unique over all methods: `account:<id>`, `oidc:<issuer>#<sub>`, `key:<id>`,
   * `guest:<invitation id>#<random>`. A device key has the subject of the person who signed in.
   */
  readonly subject: string;
  /** The userID in this caller's tokens: at most 32 bytes of A-Z a-z 0-9 . and -. */
  readonly userID: string;
  readonly userName: string;
  readonly groups: readonly string[];
  /** Verified claims of the identity provider; empty for accounts and keys. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly method: SignInMethod;
  /** The id of a device or access key, never the key itself. */
  readonly credentialID: string | null;
  /** Unix seconds at which the caller's own credential ends. */
  readonly expiresAt: number | null;
  /** The account's or the access key's own role, if it has one. */
  readonly role: Role | null;
}

/** The identity of somebody in the accounts file. */
export function accountIdentity(
  account: Account,
  how: { readonly method: 'password' } | { readonly method: 'device-key'; readonly credentialID: string },
): Identity {
  return {
    subject: accountSubject(account.id),
    userID: account.user,
    userName: account.name,
    groups: [],
    claims: {},
    method: how.method,
    credentialID: how.method === 'device-key' ? how.credentialID : null,
    expiresAt: null,
    role: account.role,
  };
}

export function accountSubject(accountID: string): string {
  return `account:${accountID}`;
}
