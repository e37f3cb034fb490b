import type { AppError } from '../../shared/app-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Secret } from '../../shared/secret.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { SettingsStore, SignedInAccount } from '../settings/settings.ts';
import { revokeDeviceKey } from './device-keys.ts';
import type { Vault } from './vault.ts';

/** `expired`: the company no longer takes this device's key; nothing is forgotten until the employee signs in again. */
export type AccountState =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly account: SignedInAccount; readonly sessionOnly: boolean }
  | { readonly kind: 'expired'; readonly account: SignedInAccount };

export interface Account {
  readonly state: () => AccountState;
  /** The credential, for the length of one request. */
  readonly credential: () => Promise<Result<Secret>>;
  /** Keeps the sign-in in the keychain; a keychain that can't is the caller's to offer session-only for. */
  readonly keep: (account: SignedInAccount, key: Secret) => Promise<'kept' | 'locked' | 'unavailable'>;
  readonly keepUntilQuit: (account: SignedInAccount, key: Secret) => void;
  readonly markExpired: () => void;
  readonly signOut: () => Promise<Result<null>>;
}

interface Parts {
  readonly vault: Vault;
  readonly vaultName: string;
  readonly settings: SettingsStore;
  readonly companyFetch: CompanyFetch;
}

/** Who is signed in. SECURITY: the credential is in the keychain, or, session-only, in this closure; nowhere else. */
export function createAccount({ vault, vaultName, settings, companyFetch }: Parts): Account {
  const stored = settings.read().account;
  let state: AccountState =
    stored === null ? { kind: 'signedOut' } : { kind: 'signedIn', account: stored, sessionOnly: false };
  let untilQuit: Secret | undefined;

  const vaultError = (code: 'vault.locked' | 'vault.unavailable'): AppError => ({
    code,
    support: supportCode(),
    words: { place: vaultName },
  });

  async function credential(): Promise<Result<Secret>> {
    if (state.kind !== 'signedIn') return err({ code: 'signin.expired', support: supportCode() });
    if (untilQuit !== undefined) return ok(untilQuit);
    const read = await vault.read(itemName(state.account));
    switch (read.state) {
      case 'present':
        return ok(read.secret);
      case 'unavailable':
        return err(vaultError('vault.unavailable'));
      case 'absent': // The settings say there is one, so the keychain is shut: a locked one reads as empty.
      case 'locked':
        return err(vaultError('vault.locked'));
    }
  }

  return {
    state: () => state,
    credential,

    async keep(account, key) {
      const written = await vault.write(itemName(account), key);
      if (written !== 'done') return written;
      untilQuit = undefined;
      settings.change({ account, lastAddress: account.address });
      state = { kind: 'signedIn', account, sessionOnly: false };
      return 'kept';
    },

    keepUntilQuit(account, key) {
      untilQuit = key;
      settings.change({ account: null, lastAddress: account.address });
      state = { kind: 'signedIn', account, sessionOnly: true };
    },

    markExpired() {
      if (state.kind === 'signedIn') state = { kind: 'expired', account: state.account };
    },

    async signOut() {
      if (state.kind === 'signedOut') return ok(null);
      const { account } = state;
      const key = await credential();
      if (untilQuit === undefined) {
        const removed = await vault.remove(itemName(account));
        // SECURITY: not signed out while the key is still in the keychain.
        if (removed !== 'done')
          return err(vaultError(removed === 'locked' ? 'vault.locked' : 'vault.unavailable'));
      }
      // Only now: a sign-out that failed above must not leave a key that opens nothing.
      if (key.ok) await revokeDeviceKey(companyFetch, account, key.value);
      untilQuit = undefined;
      settings.change({ account: null, recent: [], choices: defaultChoices });
      state = { kind: 'signedOut' };
      return ok(null);
    },
  };
}

const defaultChoices = { camera: null, microphone: null, speaker: null, cameraOn: true, microphoneOn: true };

/** One item an account: the same person at two companies has two. */
function itemName(account: SignedInAccount): string {
  return `${account.userID}@${new URL(account.address).host}`;
}
