import { readExpiry } from '../token04/decode.ts';
import { Token04DecodeError } from '../token04/token04-error.ts';

/** The smallest token is longer: 12 bytes of lengths, an IV and a JSON body with six fields. */
const candidate = /04[A-Za-z0-9+/]{80,}={0,2}/g;

/** Looks for a Token04 anywhere in an answer, whatever it is called there and whoever's secret made it. */
export function findToken(text: string): string | null {
  // Some languages write a slash in JSON as `\/`.
  for (const [found] of text.replaceAll('\\/', '/').matchAll(candidate)) {
    if (isToken(found)) return found;
  }
  return null;
}

function isToken(text: string): boolean {
  try {
    readExpiry(text);
    return true;
  } catch (error) {
    // Laid out as a token, with an expiry that can not be: still one.
    return error instanceof Token04DecodeError && error.code === 'wrong-fields';
  }
}
