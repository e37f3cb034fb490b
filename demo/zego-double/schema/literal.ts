/** What a data literal in JavaScript source can hold. Objects are maps, so no key can reach a prototype. */
export type Literal = string | number | boolean | null | readonly Literal[] | LiteralObject;
export type LiteralObject = ReadonlyMap<string, Literal>;

export class LiteralError extends Error {
  override readonly name = 'LiteralError';
  /** Index into the source where reading stopped. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(`${message} at ${String(at)}`);
    this.at = at;
  }
}

/** Deeper nesting than any message description has; it keeps a hostile text from exhausting the stack. */
const maxDepth = 32;

const spaces = /\s*/y;
const word = /[A-Za-z_$][\w$]*/y;
const number = /-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const plainText = /[^"'\\\n]*/y;
const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
]);

/**
 * Reads the one JavaScript data literal that begins at `start`, and nothing after it.
 * It knows objects, arrays, strings, numbers, `null`, `true`, `false` and the minifier's `!0` and `!1`.
 *
 * SECURITY: a reader instead of `eval`, so text from a third-party bundle is never run here.
 * @throws LiteralError for anything else.
 */
export function readLiteral(source: string, start: number): Literal {
  return new LiteralReader(source, start).value(0);
}

class LiteralReader {
  readonly #source: string;
  #at: number;

  constructor(source: string, start: number) {
    this.#source = source;
    this.#at = start;
  }

  value(depth: number): Literal {
    if (depth > maxDepth) throw this.#error('nested too deeply');
    this.#take(spaces);
    const next = this.#source[this.#at];
    switch (next) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#array(depth);
      case '"':
      case "'":
        return this.#string();
      case '!':
        return this.#negatedDigit();
      default:
        return this.#wordOrNumber();
    }
  }

  #object(depth: number): LiteralObject {
    const entries = new Map<string, Literal>();
    this.#expect('{');
    while (!this.#skip('}')) {
      const key = this.#key();
      this.#expect(':');
      entries.set(key, this.value(depth + 1));
      if (!this.#skip(',')) {
        this.#expect('}');
        break;
      }
    }
    return entries;
  }

  #array(depth: number): readonly Literal[] {
    const items: Literal[] = [];
    this.#expect('[');
    while (!this.#skip(']')) {
      items.push(this.value(depth + 1));
      if (!this.#skip(',')) {
        this.#expect(']');
        break;
      }
    }
    return items;
  }

  #key(): string {
    this.#take(spaces);
    const next = this.#source[this.#at];
    if (next === '"' || next === "'") return this.#string();
    const key = this.#take(word) ?? this.#take(number);
    if (key === undefined) throw this.#error('a key was expected');
    return key;
  }

  #string(): string {
    const quote = this.#source[this.#at];
    this.#at += 1;
    let text = '';
    for (;;) {
      text += this.#take(plainText) ?? '';
      const next = this.#source[this.#at];
      if (next === undefined || next === '\n') throw this.#error('a text does not end');
      this.#at += 1;
      if (next === quote) return text;
      text += next === '\\' ? this.#escape() : next;
    }
  }

  #escape(): string {
    const letter = this.#source[this.#at] ?? '';
    const meaning = escapes.get(letter);
    if (meaning !== undefined) {
      this.#at += 1;
      return meaning;
    }
    const code = /^u([0-9a-fA-F]{4})/.exec(this.#source.slice(this.#at, this.#at + 5))?.[1];
    if (code === undefined) throw this.#error('an unknown escape');
    this.#at += 5;
    return String.fromCharCode(Number.parseInt(code, 16));
  }

  #negatedDigit(): boolean {
    const text = this.#source.slice(this.#at, this.#at + 2);
    if (text !== '!0' && text !== '!1') throw this.#error('not a value');
    this.#at += 2;
    return text === '!0';
  }

  #wordOrNumber(): Literal {
    const digits = this.#take(number);
    if (digits !== undefined) return Number(digits);
    const name = this.#take(word);
    switch (name) {
      case 'null':
        return null;
      case 'true':
        return true;
      case 'false':
        return false;
      default:
        throw this.#error(name === undefined ? 'not a value' : `not data: ${name.slice(0, 20)}`);
    }
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found === undefined) return undefined;
    this.#at += found.length;
    return found;
  }

  #skip(character: string): boolean {
    this.#take(spaces);
    if (this.#source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#skip(character)) throw this.#error(`${character} was expected`);
  }

  #error(message: string): LiteralError {
    return new LiteralError(message, this.#at);
  }
}
