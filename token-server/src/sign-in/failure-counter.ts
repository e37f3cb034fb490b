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
  readonly #clock: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Counts one more: 0 when the attempt may be made; else the seconds to wait, and nothing is counted. */
  count(name: string, limit: FailureLimit): number {
    const window = this.#current(name);
    if (window === null) {
      this.#makeRoom();
      this.#windows.set(name, { failures: 1, endsAt: this.#clock() + limit.windowSeconds * 1000 });
      return 0;
    }
    if (window.failures >= limit.failures) {
      return Math.max(1, Math.ceil((window.endsAt - this.#clock()) / 1000));
    }
    window.failures += 1;
    return 0;
  }

  /** Undoes one {@link count}; a window without a failure is none. */
  takeBack(name: string): void {
    const window = this.#current(name);
    if (window === null) return;
    window.failures -= 1;
    if (window.failures === 0) this.#windows.delete(name);
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
