import type { Awaitable } from '../awaitable.ts';

/** Remembers single-use codes that were used. Replicas must share it, or a code opens once at each of them. */
export interface UsedCodeStore {
  /**
   * Uses a code up: true for the first to ask, false ever after. Once that is answered it outlives a crash, where it
   * can.
   *
   * @param expiresAt unix seconds from which on the code is refused anyway, and can be forgotten.
   */
  use(id: string, expiresAt: number): Awaitable<boolean>;
  isReady(): Promise<boolean>;
}

/** A code that was looked at before its end may be used after it, while the policy hook was asked. */
const graceSeconds = 60;

export type UsedCodes = ReadonlyMap<string, number>;

export interface UsedCodeStoreParts {
  readonly initial: UsedCodes;
  readonly save: (codes: UsedCodes) => Promise<void>;
  readonly isReady: () => Promise<boolean>;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** Holds the codes in memory and hands every change to `save` first: a use that could not be saved did not happen. */
export function createUsedCodeStore({ initial, save, isReady, clock }: UsedCodeStoreParts): UsedCodeStore {
  let codes = initial;
  let last: Promise<unknown> = Promise.resolve();

  async function useNow(id: string, expiresAt: number): Promise<boolean> {
    if (codes.has(id)) return false;
    const now = clock() / 1000;
    const next = new Map([...codes].filter(([, end]) => end + graceSeconds > now)).set(id, expiresAt);
    await save(next);
    codes = next;
    return true;
  }

  return {
    use(id, expiresAt) {
      // One at a time: of two that come together, the second finds the first one's mark.
      const done = last.then(() => useNow(id, expiresAt));
      last = done.catch(() => undefined);
      return done;
    },
    isReady,
  };
}

/** Codes that are forgotten with the process, for a demo or a test. */
export function createMemoryUsedCodeStore(clock: () => number = Date.now): UsedCodeStore {
  return createUsedCodeStore({
    initial: new Map(),
    save: () => Promise.resolve(),
    isReady: () => Promise.resolve(true),
    clock,
  });
}
