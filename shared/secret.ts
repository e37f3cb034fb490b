const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * A password, device key or ServerSecret on its way through our code.
 * SECURITY: whatever prints it (string, JSON, console, template, error message) prints `[secret]`;
 * only {@link reveal} gives the text, so a search for `reveal(` lists every place that sees one.
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
