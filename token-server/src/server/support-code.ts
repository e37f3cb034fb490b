import { randomBytes } from 'node:crypto';

/** 32 signs that can be read out on the phone: no 0, 1, I or O. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 8;

/** Names one request, in its answer and in the log. 40 random bits: unlikely to repeat within a log's life. */
export function createSupportCode(): string {
  let code = '';
  for (const byte of randomBytes(length)) code += signs.charAt(byte % signs.length);
  return code;
}

export function isSupportCode(text: string): boolean {
  return text.length === length && [...text].every((sign) => signs.includes(sign));
}
