const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * One or two letters for a name: the first of its first and, in scripts with capitals, of its last word.
 * Words that do not start with a letter or digit, such as "(IT)", do not count unless there is nothing else.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const named = words.filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const chosen = named.length > 0 ? named : words;
  const first = firstGrapheme(chosen[0] ?? '');
  // Two letters side by side are initials only in scripts with capitals; Arabic ones would join to a word.
  const last = chosen.length > 1 && hasCase(first) ? firstGrapheme(chosen.at(-1) ?? '') : '';
  return `${first}${last}`.toUpperCase();
}

function hasCase(letter: string): boolean {
  return letter.toUpperCase() !== letter.toLowerCase();
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

/** Which of {@link hueCount} colours a name has: the same one everywhere and always. */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash >>> 16) ^ hash) & (hueCount - 1);
}

/** As many as avatar.css defines. */
export const hueCount = 8;
