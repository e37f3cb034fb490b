import { createHash } from 'node:crypto';

/** RFC 4648 in small letters: digits that look like letters are left out, and capital letters make no difference. */
const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const signCount = 30;

/** `u-` for people of an identity provider, `k-` for access keys, `g-` for guests. */
export type UserIDPrefix = 'u' | 'k' | 'g';

/**
 * The userID of someone who has no account: prefix, hyphen and the first 150 bits of the SHA-256 of the subject in
 * base32, 32 bytes in all. It stays the same as long as the subject does, tells nothing about the person, and two
 * subjects never get the same one. No `_`, at which UIKit splits its stream ids.
 *
 * For OpenID Connect the text is `<issuer>#<sub>`; an issuer has no `#`, so no two pairs make the same text.
 */
export function derivedUserID(prefix: UserIDPrefix, subject: string): string {
  const digest = createHash('sha256').update(subject, 'utf8').digest();
  let signs = '';
  let bits = 0;
  let held = 0;
  for (const byte of digest) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      signs += base32.charAt((held >> bits) & 31);
    }
  }
  return `${prefix}-${signs.slice(0, signCount)}`;
}

/** Whether a text has the form above: no account may have such a name, or it could be somebody else's userID. */
export function looksDerived(userID: string): boolean {
  return /^[ukg]-[a-z2-7]{30}$/i.test(userID);
}
