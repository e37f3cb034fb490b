import { randomInt } from 'node:crypto';

/** Letters and digits that can be read out on the telephone: no 0/O, 1/I/L, no vowels that make words. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ';

/** A new support code, eight characters: what joins the sentence on screen with the line in the log. */
export function supportCode(): string {
  return Array.from({ length: 8 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
