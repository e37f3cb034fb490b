import { createHmac, timingSafeEqual } from 'node:crypto';

/** 128 bits: nobody finds one by trying. */
const signatureBytes = 16;
const maxLength = 4096;

/** JSON that anybody can read and nobody without the key can make: `base64url(JSON).base64url(HMAC)`. */
export function signText(key: Buffer, value: unknown): string {
  const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${payload}.${sign(key, payload).toString('base64url')}`;
}

/** The value, still to be parsed; `undefined` for what was not signed with this key, or is not exactly as it was signed. */
export function readSignedText(key: Buffer, text: string): unknown {
  if (text.length > maxLength) return undefined;
  const [payload = '', given = '', ...rest] = text.split('.');
  const signature = Buffer.from(given, 'base64url');
  // SECURITY: one spelling only. base64url has several for the same bytes, and each would be a fresh single-use code.
  if (rest.length > 0 || signature.toString('base64url') !== given) return undefined;
  if (signature.length !== signatureBytes || !timingSafeEqual(signature, sign(key, payload)))
    return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return value;
  } catch {
    return undefined;
  }
}

function sign(key: Buffer, payload: string): Buffer {
  return createHmac('sha256', key).update(payload).digest().subarray(0, signatureBytes);
}
