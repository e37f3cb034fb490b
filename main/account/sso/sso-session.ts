import { ok, type Result } from '../../../shared/result.ts';
import type { Secret } from '../../../shared/secret.ts';
import type { SsoTokens } from './sso.ts';

/** A sign-in at the company's identity provider, kept alive without asking the employee. */
export interface SsoSession {
  /** What the company's server takes; a new one with `fresh`, or when the old one is about to run out. */
  readonly bearer: (fresh: boolean) => Promise<Result<Secret>>;
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

  async function renew(): Promise<Result<Secret>> {
    const kept = unsaved === undefined ? await read() : ok(unsaved);
    if (!kept.ok) return kept;
    const renewed = await refresh(kept.value);
    if (!renewed.ok) return renewed;
    const { accessToken, goodUntil, refreshToken } = renewed.value;
    access = { accessToken, goodUntil };
    const rotated = refreshToken ?? unsaved;
    if (rotated !== undefined && (unsaved !== undefined || rotated.reveal() !== kept.value.reveal())) {
      unsaved = (await save(rotated)) ? undefined : rotated;
    }
    return ok(accessToken);
  }

  return {
    bearer(fresh) {
      if (renewing !== undefined) return renewing;
      if (!fresh && access !== undefined && now() < access.goodUntil)
        return Promise.resolve(ok(access.accessToken));
      renewing = renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
    async settled() {
      await renewing;
    },
  };
}
