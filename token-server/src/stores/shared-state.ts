import type { Awaitable } from '../awaitable.ts';
import { TokenBuckets, type RateLimit } from '../limits/token-bucket.ts';
import { FailureCounter, type FailureLimit } from '../sign-in/failure-counter.ts';
import { createMemoryUsedCodeStore, type UsedCodeStore } from './used-codes.ts';

/**
 * What replicas must share, or each of them allows as much as all together should. A method that throws or rejects
 * refuses the request it was asked for.
 */
export interface SharedState {
  readonly counters: RequestCounters;
  readonly failures: FailureCounters;
  readonly usedCodes: UsedCodeStore;
}

/** Counts requests by name (a person, an address). Names of different kinds have nothing to do with each other. */
export interface RequestCounters {
  /** Counts one more request, in one step: 0 when it may be made, else the seconds until the next may. */
  take(kind: string, name: string, rate: RateLimit): Awaitable<number>;
}

/** Counts failed sign-ins by name (an account, an address), each in a window that starts with its first failure. */
export interface FailureCounters {
  /**
   * Counts one more failure, in one step, so that of many attempts at once no more than the limit are made.
   *
   * @returns 0 when the attempt may be made; else the seconds to wait, and nothing was counted.
   */
  count(kind: string, name: string, limit: FailureLimit): Awaitable<number>;
  /** Undoes one {@link count} that answered 0. */
  takeBack(kind: string, name: string): Awaitable<void>;
  forget(kind: string, name: string): Awaitable<void>;
}

/** For one process alone, and forgotten with it. All but `usedCodes` answers at once. */
export function createMemorySharedState(clock: () => number = Date.now): SharedState {
  const buckets = perKind(() => new TokenBuckets(clock));
  const windows = perKind(() => new FailureCounter(clock));
  return {
    counters: { take: (kind, name, rate) => buckets(kind).take(name, rate) },
    failures: {
      count: (kind, name, limit) => windows(kind).count(name, limit),
      takeBack: (kind, name) => {
        windows(kind).takeBack(name);
      },
      forget: (kind, name) => {
        windows(kind).forget(name);
      },
    },
    usedCodes: createMemoryUsedCodeStore(clock),
  };
}

function perKind<T>(make: () => T): (kind: string) => T {
  const made = new Map<string, T>();
  return (kind) => {
    const known = made.get(kind);
    if (known !== undefined) return known;
    const fresh = make();
    made.set(kind, fresh);
    return fresh;
  };
}
