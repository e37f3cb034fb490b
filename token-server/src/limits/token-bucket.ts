export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests a minute that may come all the time. */
  readonly perMinute: number;
}

interface Bucket {
  /** Requests that may be made now; a fraction while the next one is on its way. */
  left: number;
  /** Unix milliseconds at which `left` was right. */
  at: number;
}

/** Names counted at once. Above that the one that asked longest ago goes, so that made-up names can't fill the memory. */
const defaultMaxNames = 50_000;

/** Bounds how often each name (a person, an address) may ask: a bucket of `burst` that fills with `perMinute`. */
export class TokenBuckets {
  readonly #clock: () => number;
  readonly #maxNames: number;
  readonly #buckets = new Map<string, Bucket>();
  /** The name that asked last. */
  #last: string | null = null;

  constructor(clock: () => number, maxNames = defaultMaxNames) {
    this.#clock = clock;
    this.#maxNames = maxNames;
  }

  get size(): number {
    return this.#buckets.size;
  }

  /** Takes one request out of the bucket: 0 when it may be made, else the seconds until the next may. */
  take(name: string, rate: RateLimit): number {
    const bucket = this.#filled(name, rate);
    if (name !== this.#last) {
      // A Map keeps the order of insertion: put back last, the first is the one that asked longest ago.
      this.#buckets.delete(name);
      this.#makeRoom();
      this.#buckets.set(name, bucket);
      this.#last = name;
    }
    if (bucket.left < 1) return Math.max(1, Math.ceil(((1 - bucket.left) * 60) / rate.perMinute));
    bucket.left -= 1;
    return 0;
  }

  #filled(name: string, rate: RateLimit): Bucket {
    const now = this.#clock();
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) return { left: rate.burst, at: now };
    // A clock that was set back gives nothing and takes nothing.
    const minutes = Math.max(0, now - bucket.at) / 60_000;
    bucket.left = Math.min(rate.burst, bucket.left + minutes * rate.perMinute);
    bucket.at = now;
    return bucket;
  }

  #makeRoom(): void {
    if (this.#buckets.size < this.#maxNames) return;
    const oldest = this.#buckets.keys().next();
    if (oldest.done !== true) this.#buckets.delete(oldest.value);
  }
}
