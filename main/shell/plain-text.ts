/** Controls, and characters that turn or hide what follows them: a name must not rewrite the sentence it stands in. */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** Joins letters in Persian and Indian scripts, and people in emoji. */
const joiners = new Set(['\u200c', '\u200d']);

/** SECURITY: what others wrote, as one line of text of at most so many characters, for places outside of our pages. */
export function plainText(text: string, longest: number): string {
  const line = text
    // A character may be made of many, but not of endlessly many.
    .slice(0, longest * 8)
    .toWellFormed()
    .replace(unwanted, (one) => (joiners.has(one) ? one : ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

/** What a Linux desktop may take for markup, such as a link, as characters that look alike. */
export function withoutMarkup(text: string): string {
  return text.replaceAll('&', '＆').replaceAll('<', '‹').replaceAll('>', '›');
}
