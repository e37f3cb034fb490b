/** Longest part of a title that stays readable in its id; the rest is carried by the digest. */
const readableLength = 60;
/** 80 bits in base32: two titles of one company do not meet by chance. */
const digestLength = 16;

/**
 * What makes two titles the same meeting: Unicode form (full-width letters, composed accents), case, spacing and
 * invisible marks (direction marks, joiners, variation selectors) do not count. Letters of different scripts that look
 * alike stay different.
 */
export function normaliseTitle(title: string): string {
  return (
    title
      .toWellFormed()
      // First, because a mark between a letter and its accent would keep them from becoming one.
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, (mark) => (isLineOrTab(mark) ? ' ' : ''))
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** Not `\s`, to which the byte order mark belongs: it has no width. */
function isLineOrTab(mark: string): boolean {
  return /[\t-\r\u0085]/.test(mark);
}

/**
 * The id of the meeting with this title, the same for everybody who types it; `undefined` when nothing visible is left.
 * A title of ASCII letters, digits, dots and dashes up to 60 characters is its own id with spaces as dashes; every other one
 * gets what is readable of it and a digest of the whole.
 * @param sha256 gives the digest of UTF-8 text; injected because this file runs in every process.
 */
export function meetingIdOf(title: string, sha256: (text: string) => Uint8Array): string | undefined {
  const normal = normaliseTitle(title);
  if (normal === '') return undefined;
  const words = normal.replace(/ /g, '-');
  if (words.length <= readableLength && /^[a-z0-9.-]+$/.test(words)) return words;
  const readable = words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, readableLength)
    .replace(/^-+|-+$/g, '');
  const digest = base32(sha256(normal)).slice(0, digestLength);
  return readable === '' ? `m-${digest}` : `${readable}-${digest}`;
}

function base32(bytes: Uint8Array): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return text;
}
