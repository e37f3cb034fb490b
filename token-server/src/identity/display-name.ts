/** ZEGO's engine refuses a longer userName. */
export const maxDisplayNameBytes = 255;

// Control characters, halves of characters, line separators, and signs that turn the direction of what follows:
// with those a name could pass for another one.
const unwanted = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

// What takes no room or shows nothing: soft hyphens, blanks without width, fillers, tags. The two joiners stay, because
// Persian and emoji need them.
const unseen =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/**
 * A name from elsewhere as it can be shown in a meeting: on one line, without signs that deceive, and cut to 255 bytes
 * between two characters, also such as are made of several code points. `null` when nothing is left of it.
 */
export function displayName(text: string): string | null {
  const name = text.replace(unseen, '').replace(unwanted, ' ').replace(/\s+/gu, ' ').trim();
  // Joiners and marks alone show nothing either.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return null;
  return Buffer.byteLength(name) <= maxDisplayNameBytes ? name : cut(name);
}

function cut(name: string): string {
  // A character can have any number of combining marks; one that alone is too long is cut between its code points.
  return fitting(graphemes(name)) || fitting(Array.from(name));
}

function fitting(parts: Iterable<string>): string {
  let kept = '';
  let bytes = 0;
  for (const part of parts) {
    bytes += Buffer.byteLength(part);
    if (bytes > maxDisplayNameBytes) break;
    kept += part;
  }
  return kept.trimEnd();
}

function* graphemes(text: string): Iterable<string> {
  // SECURITY: nothing behind the first 1024 signs can fit, and a name of any length must not take any time.
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, 1024));
  for (const { segment } of segments) yield segment;
}
