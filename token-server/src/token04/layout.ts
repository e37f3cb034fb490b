import { Token04DecodeError } from './token04-error.ts';

/*
 * token = "04" + base64(body), standard alphabet with padding
 * body  = int64 expire (unix seconds) | uint16 n | n bytes IV | uint16 m | m bytes ciphertext | uint8 mode
 *
 * All numbers are big-endian. Mode is 1 for GCM (12-byte nonce, ciphertext ends with its 16-byte tag) and 0 for CBC
 * (16-byte IV, PKCS#7), where ZEGO's generators leave the byte out. Source: ZEGOCLOUD's published generators.
 */
export const prefix = '04';
export const tagBytes = 16;

export type Token04Mode = 'gcm' | 'cbc';

export const ivBytes = { gcm: 12, cbc: 16 } as const satisfies Record<Token04Mode, number>;
export const cipherName = { gcm: 'aes-256-gcm', cbc: 'aes-256-cbc' } as const;
export const gcmModeByte = 1;
const cbcModeByte = 0;

const expireBytes = 8;
const lengthBytes = 2;
const blockBytes = 16;
const smallestBody = expireBytes + lengthBytes + ivBytes.gcm + lengthBytes;

interface Token04Layout {
  /** The header's copy of the expiry: unix seconds, and not authenticated in either mode. */
  readonly expire: bigint;
  readonly mode: Token04Mode;
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
}

/** @throws Token04DecodeError `bad-prefix`, `bad-base64`, `wrong-lengths` or `unknown-mode`. */
export function parseLayout(token: string): Token04Layout {
  const body = decodeBase64(token);
  if (body.length < smallestBody) {
    throw new Token04DecodeError(
      'wrong-lengths',
      `too short: ${String(body.length)} bytes can not hold a token`,
    );
  }
  const ivLength = body.readUInt16BE(expireBytes);
  const ivStart = expireBytes + lengthBytes;
  const ciphertextStart = ivStart + ivLength + lengthBytes;
  if (ciphertextStart > body.length) throw wrongLength('IV', ivLength);
  const ciphertextLength = body.readUInt16BE(ciphertextStart - lengthBytes);
  const end = ciphertextStart + ciphertextLength;
  if (end !== body.length && end !== body.length - 1) throw wrongLength('ciphertext', ciphertextLength);

  const mode = modeOf(body[end] ?? cbcModeByte);
  if (ivLength !== ivBytes[mode]) throw wrongLength('IV', ivLength);
  const possible =
    mode === 'gcm'
      ? ciphertextLength > tagBytes
      : ciphertextLength > 0 && ciphertextLength % blockBytes === 0;
  if (!possible) throw wrongLength('ciphertext', ciphertextLength);
  return {
    expire: body.readBigInt64BE(0),
    mode,
    iv: body.subarray(ivStart, ivStart + ivLength),
    ciphertext: body.subarray(ciphertextStart, end),
  };
}

function decodeBase64(token: string): Buffer {
  if (!token.startsWith(prefix)) {
    throw new Token04DecodeError('bad-prefix', 'bad prefix: a Token04 starts with 04');
  }
  const text = token.slice(prefix.length);
  const body = Buffer.from(text, 'base64');
  // SECURITY: Node skips what is not base64 and ignores spare bits; comparing with the canonical text refuses both,
  // so that a token has exactly one spelling.
  if (body.toString('base64') !== text) {
    throw new Token04DecodeError('bad-base64', 'bad base64: what follows 04 is not padded standard base64');
  }
  return body;
}

function modeOf(byte: number): Token04Mode {
  switch (byte) {
    case cbcModeByte:
      return 'cbc';
    case gcmModeByte:
      return 'gcm';
    default:
      throw new Token04DecodeError('unknown-mode', `unknown mode ${String(byte)}: 0 is CBC, 1 is GCM`);
  }
}

function wrongLength(part: string, length: number): Token04DecodeError {
  return new Token04DecodeError(
    'wrong-lengths',
    `wrong lengths: a ${part} of ${String(length)} bytes does not fit`,
  );
}
