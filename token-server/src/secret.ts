const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * A ServerSecret, password or device key on its way through the server.
 * SECURITY: whatever prints it (string, JSON, console, logger, error message) prints `[secret]`; only
 * {@link reveal} gives the text, so a search for `reveal(` lists every place that sees one.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect](): string {
    return '[secret]';
  }
}
