import type { Secret } from '../../shared/secret.ts';

/**
 * What a look into the keychain found. `locked` and `unavailable` are never `absent`: nothing is deleted and nobody is
 * signed out because a read failed.
 */
export type VaultRead =
  | { readonly state: 'present'; readonly secret: Secret }
  | { readonly state: 'absent' }
  | { readonly state: 'locked' }
  | { readonly state: 'unavailable' };

export type VaultChange = 'done' | 'locked' | 'unavailable';

/** The operating system's keychain, one item an account. An account is named `user@host`. */
export interface Vault {
  readonly read: (account: string) => Promise<VaultRead>;
  readonly write: (account: string, secret: Secret) => Promise<VaultChange>;
  readonly remove: (account: string) => Promise<VaultChange>;
}

/** What the employee's system calls it. */
export function vaultName(platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return 'Windows Credential Manager';
    case 'darwin':
      return 'Keychain';
    default:
      return 'keyring';
  }
}
