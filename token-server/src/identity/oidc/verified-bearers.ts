import { hash } from 'node:crypto';
import type { Identity } from '../identity.ts';

const maxBearers = 10_000;
/** A key that the provider withdraws, and a clock that is put right, count after this at the latest. */
const maxSeconds = 60;

interface Verified {
  readonly identity: Identity;
  /** Unix milliseconds. */
  readonly endsAt: number;
}

/**
 * Bearers whose signature was checked a moment ago: a check costs more than all else of a request.
 * SECURITY: under their SHA-256, so that no bearer stays in memory; for at most a minute and never beyond its own end;
 * bounded, so that many callers only make it forget sooner.
 */
export class VerifiedBearers {
  readonly #clock: () => number;
  readonly #bearers = new Map<string, Verified>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  get size(): number {
    return this.#bearers.size;
  }

  find(bearer: string): Identity | null {
    const key = keyOf(bearer);
    const verified = this.#bearers.get(key);
    if (verified === undefined) return null;
    if (this.#clock() < verified.endsAt) return verified.identity;
    this.#bearers.delete(key);
    return null;
  }

  /** `expiresAt` is the end of the bearer itself in Unix seconds. */
  add(bearer: string, identity: Identity, expiresAt: number): void {
    const now = this.#clock();
    const endsAt = Math.min(expiresAt * 1000, now + maxSeconds * 1000);
    if (endsAt <= now) return;
    if (this.#bearers.size >= maxBearers) {
      // A Map keeps the order of insertion: the first is the oldest.
      const oldest = this.#bearers.keys().next();
      if (oldest.done !== true) this.#bearers.delete(oldest.value);
    }
    this.#bearers.set(keyOf(bearer), { identity, endsAt });
  }
}

function keyOf(bearer: string): string {
  return hash('sha256', bearer, 'base64');
}
