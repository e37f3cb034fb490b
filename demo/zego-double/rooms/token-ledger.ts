import { createHash } from 'node:crypto';
import type { TokenVerdict } from '../token-check.ts';

/** What a user's tokens did, over the whole life of the double. */
export interface TokenRecord {
  /** SHA-256 (hex) of every different token accepted, oldest first. */
  readonly sha256: readonly string[];
  readonly logins: number;
  /** Renewals accepted. */
  readonly renewals: number;
  /** Server codes of refused logins and renewals, oldest first. */
  readonly refusals: readonly number[];
  /** Unix seconds; of the newest accepted token. */
  readonly expiresAt: number | null;
}

export type TokenUse = 'login' | 'renewal';

const nothingSeen: TokenRecord = { sha256: [], logins: 0, renewals: 0, refusals: [], expiresAt: null };

/** SECURITY: it keeps hashes, never a token. */
export class TokenLedger {
  readonly #records = new Map<string, TokenRecord>();

  record(userID: string, token: string, use: TokenUse, verdict: TokenVerdict): void {
    const before = this.of(userID);
    this.#records.set(
      userID,
      verdict.ok ? accepted(before, token, use, verdict.expiresAt) : refused(before, verdict.code),
    );
  }

  of(userID: string): TokenRecord {
    return this.#records.get(userID) ?? nothingSeen;
  }

  all(): Readonly<Record<string, TokenRecord>> {
    return Object.fromEntries(this.#records);
  }
}

function accepted(before: TokenRecord, token: string, use: TokenUse, expiresAt: number): TokenRecord {
  const hash = createHash('sha256').update(token).digest('hex');
  return {
    ...before,
    sha256: before.sha256.includes(hash) ? before.sha256 : [...before.sha256, hash],
    logins: before.logins + (use === 'login' ? 1 : 0),
    renewals: before.renewals + (use === 'renewal' ? 1 : 0),
    expiresAt,
  };
}

function refused(before: TokenRecord, code: number): TokenRecord {
  return { ...before, refusals: [...before.refusals, code] };
}
