/** Asks whoever started the participant for a fresh token, by number, and hands the answers out. */
export class FreshTokens {
  readonly #waiting = new Map<number, PromiseWithResolvers>();
  readonly #ask: (id: number) => void;
  #lastID = 0;

  constructor(ask: (id: number) => void) {
    this.#ask = ask;
  }

  /** Rejects when there is none. */
  get(): Promise<string> {
    this.#lastID += 1;
    const id = this.#lastID;
    const answer = new Promise<string>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#ask(id);
    return answer;
  }

  answer(id: number, token: string | null): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (token === null) waiting?.reject(new Error('there is no fresh token'));
    else waiting?.resolve(token);
  }
}

interface PromiseWithResolvers {
  readonly resolve: (token: string) => void;
  readonly reject: (error: Error) => void;
}
