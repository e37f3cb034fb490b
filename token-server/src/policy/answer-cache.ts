export interface AnswerCacheOptions {
  readonly seconds: number;
  /** Answers kept at once; above that the oldest goes. */
  readonly most: number;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** Keeps answers for a short while, and asks once when many want the same one at once. Failures are not kept. */
export class AnswerCache<T> {
  readonly #options: AnswerCacheOptions;
  readonly #kept = new Map<string, { readonly answer: T; readonly until: number }>();
  readonly #underWay = new Map<string, Promise<T>>();

  constructor(options: AnswerCacheOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(name: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(name);
    if (kept !== undefined && kept.until > this.#options.clock()) return Promise.resolve(kept.answer);
    const underWay = this.#underWay.get(name);
    if (underWay !== undefined) return underWay;
    const asked = this.#ask(name, ask);
    this.#underWay.set(name, asked);
    return asked;
  }

  async #ask(name: string, ask: () => Promise<T>): Promise<T> {
    try {
      const answer = await ask();
      this.#keep(name, answer);
      return answer;
    } finally {
      this.#underWay.delete(name);
    }
  }

  #keep(name: string, answer: T): void {
    const { seconds, most, clock } = this.#options;
    if (seconds === 0) return;
    // A Map keeps the order of insertion, and all answers are kept equally long: the first is the oldest.
    this.#kept.delete(name);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size >= most && oldest.done !== true) this.#kept.delete(oldest.value);
    this.#kept.set(name, { answer, until: clock() + seconds * 1000 });
  }
}
