import { Token04Error } from './token04-error.ts';

export const maxAppID = 0xffff_ffff;
/** 24 days in seconds: the longest life that ZEGO's services and the Web SDK's expiry timer can both handle. */
export const maxTtlSeconds = 2_073_600;
export const maxPayloadBytes = 8192;
/**
 * The ciphertext's length is a 16-bit field that several official decoders read as a signed number; 32 bytes are left
 * for what either mode adds.
 */
const maxBodyBytes = 32_767 - 32;
const maxUserIDBytes = 63;
const maxRoomIDBytes = 127;

/**
 * What ZEGO documents for user and room ids, reduced to what its native and its Web engines both accept
 * (so no space, no `%`, no `"/:?[]{}|`, nothing outside ASCII). ASCII only: one character is one byte.
 */
const zegoIdPattern = /^[0-9A-Za-z~!@#$^&*()_+=\-`;',.<>\\]+$/;
const secretPattern = /^[\x20-\x7e]{32}$/;

/* `unknown`, because callers in plain JavaScript pass what they were sent: '60' for a life in seconds, say. */

export function checkAppID(appID: unknown): void {
  if (!isInteger(appID, 1, maxAppID)) {
    throw new Token04Error(
      'app-id-invalid',
      `the AppID must be a whole number from 1 to ${String(maxAppID)}`,
    );
  }
}

export function checkUserID(userID: unknown): void {
  if (!isZegoId(userID, maxUserIDBytes)) {
    throw new Token04Error(
      'user-id-invalid',
      `the user id must have 1 to ${String(maxUserIDBytes)} characters that ZEGO accepts (letters, digits, _ . - @ and the like)`,
    );
  }
}

export function checkRoomID(roomID: unknown): void {
  if (!isZegoId(roomID, maxRoomIDBytes)) {
    throw new Token04Error(
      'room-id-invalid',
      `the room id must have 1 to ${String(maxRoomIDBytes)} characters that ZEGO accepts (letters, digits, _ . - and the like)`,
    );
  }
}

/** @param ttl life of the token in seconds. */
export function checkTtl(ttl: unknown): void {
  if (!isInteger(ttl, 1, maxTtlSeconds)) {
    throw new Token04Error(
      'ttl-invalid',
      `the life of a token must be a whole number of seconds from 1 to ${String(maxTtlSeconds)} (24 days)`,
    );
  }
}

/** @param issuedAt unix seconds; fractions would make header and body of the token disagree. */
export function checkIssuedAt(issuedAt: unknown): void {
  if (!isInteger(issuedAt, 0, Number.MAX_SAFE_INTEGER - maxTtlSeconds)) {
    throw new Token04Error('ttl-invalid', 'the time of issue must be whole unix seconds');
  }
}

export function checkPayload(payload: unknown): void {
  if (typeof payload !== 'string' || Buffer.byteLength(payload) > maxPayloadBytes) {
    throw new Token04Error(
      'privilege-invalid',
      `the payload must be a text of at most ${String(maxPayloadBytes)} bytes`,
    );
  }
}

/** The secret's characters are the AES-256 key as they stand: exactly 32 bytes of printable ASCII. */
export function checkServerSecret(secret: string): void {
  if (secretPattern.test(secret)) return;
  const bytes = Buffer.byteLength(secret);
  // SECURITY: the message tells the length at most, never the text.
  const found = bytes === 32 ? 'this one has other characters' : `this one has ${String(bytes)}`;
  throw new Token04Error('secret-invalid', `the ServerSecret must be exactly 32 ASCII bytes, ${found}`);
}

/** @param body the JSON that is sealed; it grows with what must be escaped in the payload. */
export function checkBody(body: string): void {
  // A character has at most three bytes, so nearly every body is settled without counting.
  if (body.length * 3 > maxBodyBytes && Buffer.byteLength(body) > maxBodyBytes) {
    throw new Token04Error('privilege-invalid', 'the payload has too many characters that JSON must escape');
  }
}

function isInteger(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isZegoId(value: unknown, maxBytes: number): boolean {
  return typeof value === 'string' && value.length <= maxBytes && zegoIdPattern.test(value);
}
