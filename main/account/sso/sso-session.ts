import { ok, type Result } from '../../../shared/result.ts';
import type { Secret } from '../../../shared/secret.ts';
import type { SsoTokens } from './sso.ts';

/** A sign-in at the company's identity provider, kept alive without asking the employee. */
export interface SsoSession {
  /** What the company's server takes; a new one with `fresh`, or when the old one is about to run out. */
  readonly bearer: (fresh: boolean) => Promise<Result<Secret>>;
  /** Tries again to keep what could not be kept, if there is something; ends when that worked or did not. */
  readonly keepUnsaved: () => Promise<void>;
  /** When no renewal is under way any more. */
  readonly settled: () => Promise<void>;
}

interface Parts {
  /** What the sign-in itself gave; `undefined` after a restart. */
  readonly first: Pick<SsoTokens, 'accessToken' | 'goodUntil'> | undefined;
  readonly refresh: (refreshToken: Secret) => Promise<Result<SsoTokens>>;
  /** Reads the refresh token where it is kept. */
  readonly read: () => Promise<Result<Secret>>;
  /** Keeps a rotated one; `false` when it could not be. */
  readonly save: (refreshToken: Secret) => Promise<boolean>;
  /** The clock of {@link SsoTokens.goodUntil}. */
  readonly now: () => number;
}

/** SECURITY: the access token is in this closure only, and never reaches a page or the disk. */
export function createSsoSession({ first, refresh, read, save, now }: Parts): SsoSession {
  let access = first;
  let renewing: Promise<Result<Secret>> | undefined;
  /** A rotated refresh token that could not be kept: the old one in the keychain is worth nothing any more. */
  let unsaved: Secret | undefined;
  let saving: Promise<void> | undefined;

  /** One at a time, so that an older one never comes after a newer one. */
  function keepUnsaved(): Promise<void> {
    saving ??= saveAll().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  async function saveAll(): Promise<void> {
    while (unsaved !== undefined) {
      const trying = unsaved;
      if (!(await save(trying))) return;
      if (unsaved === trying) unsaved = undefined;
    }
  }

  async function renew(): Promise<Result<Secret>> {
    const kept = unsaved === undefined ? await read() : ok(unsaved);
    if (!kept.ok) return kept;
    const renewed = await refresh(kept.value);
    if (!renewed.ok) return renewed;
    const { accessToken, goodUntil, refreshToken } = renewed.value;
    access = { accessToken, goodUntil };
    const rotated = refreshToken ?? unsaved;
    if (rotated !== undefined && (unsaved !== undefined || rotated.reveal() !== kept.value.reveal())) {
      unsaved = rotated;
      await keepUnsaved();
    }
    return ok(accessToken);
  }

  return {
    bearer(fresh) {
      if (renewing !== undefined) return renewing;
      if (!fresh && access !== undefined && now() < access.goodUntil) {
        // The keyring may be open again. Nobody waits for it.
        if (unsaved !== undefined) void keepUnsaved();
        return Promise.resolve(ok(access.accessToken));
      }
      renewing = renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    keepUnsaved,
    async settled() {
      await renewing;
      await saving;
    },
  };
}
