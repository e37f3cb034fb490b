import type { VaultPlace } from '../../shared/errors/error-texts.ts';
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

/** Which one it is; the page knows what the employee's system calls it. */
export function vaultName(platform: NodeJS.Platform): VaultPlace {
  switch (platform) {
    case 'win32':
      return 'credential-manager';
    case 'darwin':
      return 'keychain';
    default:
      return 'keyring';
  }
}
