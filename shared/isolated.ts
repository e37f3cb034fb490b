/** A name inside a sentence that runs the other way (U+2068 … U+2069): it keeps its own direction, and its neighbours stay. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
