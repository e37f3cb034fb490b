/** One text of a page's words: where it stands, what it says, and what was put into it. */
export interface Listed {
  readonly path: string;
  readonly text: string;
  /** How many words the sentence takes. */
  readonly takes: number;
}

/** Stands for the word number `at` that is put into a sentence. */
export const given = (at: number) => `‹${String(at)}›`;

/** Every text, those that take words with {@link given} in them. A number that a sentence takes is `count`. */
export function listed(words: object, count = 5, above = ''): readonly Listed[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const path = above === '' ? name : `${above}.${name}`;
    if (typeof value === 'string') return [{ path, text: value, takes: 0 }];
    if (typeof value === 'function') {
      const say = (spoken: readonly unknown[]) => String(Reflect.apply(value, undefined, spoken));
      return [{ path, text: said(say, value.length, count), takes: value.length }];
    }
    return typeof value === 'object' && value !== null ? listed(value, count, path) : [];
  });
}

function said(say: (spoken: readonly unknown[]) => string, takes: number, count: number): string {
  const words = Array.from({ length: takes }, (_, at) => given(at));
  try {
    return say(words);
  } catch {
    // It takes only numbers.
    return say(words.map(() => count));
  }
}
