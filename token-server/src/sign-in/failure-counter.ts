export interface FailureLimit {
  /** Failures allowed within the window; further attempts wait for its end. */
  readonly failures: number;
  readonly windowSeconds: number;
}

interface Window {
  failures: number;
  /** Unix milliseconds. */
  readonly endsAt: number;
}

/** Names counted at once. Above that the oldest go, so that made-up names can't fill the memory. */
const maxNames = 10_000;

/** Counts failures by name (an account, an address), each in a window that starts with its first failure. */
export class FailureCounter {
  readonly #limit: FailureLimit;
  readonly #clock: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(limit: FailureLimit, clock: () => number) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Seconds to wait before the next attempt; 0 when it may be made now. */
  waitFor(name: string): number {
    const window = this.#current(name);
    if (window === null || window.failures < this.#limit.failures) return 0;
    return Math.max(1, Math.ceil((window.endsAt - this.#clock()) / 1000));
  }

  add(name: string): void {
    const window = this.#current(name);
    if (window !== null) {
      window.failures += 1;
      return;
    }
    this.#makeRoom();
    this.#windows.set(name, { failures: 1, endsAt: this.#clock() + this.#limit.windowSeconds * 1000 });
  }

  /** Undoes one {@link add}. */
  takeBack(name: string): void {
    const window = this.#current(name);
    if (window !== null && window.failures > 0) window.failures -= 1;
  }

  forget(name: string): void {
    this.#windows.delete(name);
  }

  #current(name: string): Window | null {
    const window = this.#windows.get(name);
    if (window === undefined) return null;
    if (window.endsAt > this.#clock()) return window;
    this.#windows.delete(name);
    return null;
  }

  /** A Map keeps the order of insertion and all windows last equally long: the first is the oldest. */
  #makeRoom(): void {
    if (this.#windows.size < maxNames) return;
    const oldest = this.#windows.keys().next();
    if (oldest.done !== true) this.#windows.delete(oldest.value);
  }
}
