import type { AppError } from '../../shared/app-error.ts';
import type { VaultPlace } from '../../shared/errors/error-texts.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { Secret } from '../../shared/secret.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { SettingsStore, SignedInAccount } from '../settings/settings.ts';
import { type Credential, giveBack, keptForm, refreshTokenOf, ssoItem } from './credential.ts';
import { personOf } from './person.ts';
import { createSsoSession, type SsoSession } from './sso/sso-session.ts';
import type { Sso, SsoTokens } from './sso/sso.ts';
import type { Vault } from './vault.ts';

/** `expired`: the company has ended the sign-in; nothing is forgotten until the employee signs in again. */
export type AccountState =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly account: SignedInAccount; readonly sessionOnly: boolean }
  | { readonly kind: 'expired'; readonly account: SignedInAccount };

export interface Account {
  readonly state: () => AccountState;
  /** What the company's server takes, for the length of one request; `fresh`: it did not take the last one. */
  readonly credential: (fresh?: boolean) => Promise<Result<Secret>>;
  /** Keeps the sign-in in the keychain; a keychain that can't is the caller's to offer session-only for. */
  readonly keep: (
    account: SignedInAccount,
    credential: Credential,
  ) => Promise<'kept' | 'locked' | 'unavailable'>;
  readonly keepUntilQuit: (account: SignedInAccount, credential: Credential) => void;
  /** Tries again to keep a renewed sign-in that a locked keychain did not take; does nothing when there is none. */
  readonly keepUnsaved: () => Promise<void>;
  readonly markExpired: () => void;
  readonly signOut: () => Promise<Result<null>>;
}

interface Parts {
  readonly vault: Vault;
  readonly vaultName: VaultPlace;
  readonly settings: SettingsStore;
  readonly companyFetch: CompanyFetch;
  readonly sso: Sso;
  /** The clock of `sso`. */
  readonly now: () => number;
  /**
   * A renewed sign-in could not be kept yet: Foyer goes on, and tries again. If it never can until it quits, it asks for a
   * sign-in at the next start. Called once for each.
   */
  readonly onNotSaved: () => void;
}

/** Who is signed in. SECURITY: the credential is in the keychain, or, session-only, in this closure; nowhere else. */
export function createAccount(parts: Parts): Account {
  const { vault, settings, sso, now, onNotSaved } = parts;
  const stored = settings.read().account;
  let state: AccountState =
    stored === null ? { kind: 'signedOut' } : { kind: 'signedIn', account: stored, sessionOnly: false };
  /** What a sign-in until quit would keep, if there were a place; it need not have anything. */
  let untilQuit: { readonly kept: Secret | undefined } | undefined;
  let session: SsoSession | undefined = stored === null ? undefined : sessionOf(stored, undefined);

  const vaultError = (code: 'vault.locked' | 'vault.unavailable' | 'vault.missing'): AppError => ({
    code,
    support: supportCode(),
    words: { place: parts.vaultName },
  });
  const ended = () => err({ code: 'signin.expired', support: supportCode() } as const);

  async function kept(account: SignedInAccount): Promise<Result<Secret>> {
    if (account.signIn.method === 'none') return ok(new Secret(''));
    if (untilQuit !== undefined) return untilQuit.kept === undefined ? ended() : ok(untilQuit.kept);
    const read = await vault.read(personOf(account));
    switch (read.state) {
      case 'present':
        return ok(read.secret);
      case 'unavailable':
        return err(vaultError('vault.unavailable'));
      case 'absent':
        return err(vaultError('vault.missing'));
      case 'locked':
        return err(vaultError('vault.locked'));
    }
  }

  function sessionOf(account: SignedInAccount, first: SsoTokens | undefined): SsoSession | undefined {
    const { signIn } = account;
    if (signIn.method !== 'oidc') return undefined;
    let told = false;
    const own = createSsoSession({
      first,
      refresh: (refreshToken) => sso.refresh(signIn, refreshToken),
      async read() {
        const item = await kept(account);
        if (!item.ok) return item;
        const refreshToken = refreshTokenOf(item.value);
        return refreshToken === undefined ? ended() : ok(refreshToken);
      },
      async save(refreshToken) {
        // SECURITY: a renewal that outlives its sign-in brings nothing back.
        if (session !== own) return true;
        if (untilQuit !== undefined) {
          untilQuit = { kept: ssoItem(refreshToken) };
          return true;
        }
        const saved = (await vault.write(personOf(account), ssoItem(refreshToken))) === 'done';
        if (!saved && !told) onNotSaved();
        told = !saved;
        return saved;
      },
      now,
    });
    return own;
  }

  const markExpired = () => {
    if (state.kind === 'signedIn') state = { kind: 'expired', account: state.account };
  };

  return {
    state: () => state,

    async credential(fresh = false) {
      if (state.kind !== 'signedIn') return ended();
      if (session === undefined) return kept(state.account);
      const own = session;
      const bearer = await own.bearer(fresh);
      if (!bearer.ok && bearer.error.code === 'signin.expired' && session === own) markExpired();
      return bearer;
    },

    async keep(account, credential) {
      await session?.settled();
      if (credential.kind !== 'none') {
        const secret = keptForm(credential);
        if (secret === undefined) return 'unavailable';
        const written = await vault.write(personOf(account), secret);
        if (written !== 'done') return written;
      }
      const before = settings.read().account;
      // SECURITY: whoever was signed in here before and did not sign out leaves nothing in the keychain.
      if (before !== null && personOf(before) !== personOf(account)) await vault.remove(personOf(before));
      untilQuit = undefined;
      session = sessionOf(account, credential.kind === 'sso' ? credential.tokens : undefined);
      settings.change({ ...afterAnother(before, account), ...lastCompany(account), account });
      state = { kind: 'signedIn', account, sessionOnly: false };
      return 'kept';
    },

    keepUntilQuit(account, credential) {
      untilQuit = { kept: keptForm(credential) };
      session = sessionOf(account, credential.kind === 'sso' ? credential.tokens : undefined);
      settings.change({
        ...afterAnother(settings.read().account, account),
        recent: [],
        account: null,
        ...lastCompany(account),
      });
      state = { kind: 'signedIn', account, sessionOnly: true };
    },

    async keepUnsaved() {
      await session?.keepUnsaved();
    },

    markExpired,

    async signOut() {
      if (state.kind === 'signedOut') return ok(null);
      const { account } = state;
      // A renewal that is under way writes to the keychain when it is done.
      await session?.settled();
      // A newer one that the keychain did not take is the one to give back.
      await session?.keepUnsaved();
      const secret = state.kind === 'expired' ? ended() : await kept(account);
      if (untilQuit === undefined && account.signIn.method !== 'none') {
        const removed = await vault.remove(personOf(account));
        // SECURITY: not signed out while the key is still in the keychain.
        if (removed !== 'done')
          return err(vaultError(removed === 'locked' ? 'vault.locked' : 'vault.unavailable'));
      }
      // Only now: a sign-out that failed above must not leave a key that opens nothing.
      session = undefined;
      untilQuit = undefined;
      if (secret.ok) await giveBack(parts, account, secret.value);
      settings.change({ account: null, recent: [], choices: defaultChoices });
      state = { kind: 'signedOut' };
      return ok(null);
    },
  };
}

/** SECURITY: whoever signs in finds nothing of somebody who was signed in before and did not sign out. */
function afterAnother(before: SignedInAccount | null, account: SignedInAccount) {
  const another = before !== null && personOf(before) !== personOf(account);
  return another ? { recent: [], guestName: '', choices: defaultChoices } : {};
}

/** What the next sign-in finds filled in. */
function lastCompany(account: SignedInAccount) {
  const { address: lastAddress } = account;
  if (account.protocol === 'v1') return { lastAddress, byHand: null };
  return { lastAddress, byHand: { tokenUrl: account.tokenUrl, appID: account.appID } };
}

const defaultChoices = {
  camera: null,
  microphone: null,
  speaker: null,
  cameraOn: true,
  microphoneOn: true,
  mirror: true,
};
