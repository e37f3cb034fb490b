import { Token04Error } from './token04-error.ts';

export const maxAppID = 0xffff_ffff;
/** 24 days in seconds: the longest life that ZEGO's services and the Web SDK's expiry timer can both handle. */
export const maxTtlSeconds = 2_073_600;
/** Far below the format's 16-bit length field; several official decoders read that field as a signed number. */
export const maxPayloadBytes = 8192;
const maxUserIDBytes = 63;
const maxRoomIDBytes = 127;

/**
 * What ZEGO documents for user and room ids, reduced to what its native and its Web engines both accept
 * (so no space, no `%`, no `"/:?[]{}|`, nothing outside ASCII). ASCII only: one character is one byte.
 */
const zegoIdPattern = /^[0-9A-Za-z~!@#$^&*()_+=\-`;',.<>\\]+$/;
const secretPattern = /^[\x20-\x7e]{32}$/;

export function checkAppID(appID: number): void {
  if (!Number.isInteger(appID) || appID < 1 || appID > maxAppID) {
    throw new Token04Error(
      'app-id-invalid',
      `the AppID must be a whole number from 1 to ${String(maxAppID)}`,
    );
  }
}

export function checkUserID(userID: string): void {
  if (userID.length > maxUserIDBytes || !zegoIdPattern.test(userID)) {
    throw new Token04Error(
      'user-id-invalid',
      `the user id must have 1 to ${String(maxUserIDBytes)} characters that ZEGO accepts (letters, digits, _ . - @ and the like)`,
    );
  }
}

export function checkRoomID(roomID: string): void {
  if (roomID.length > maxRoomIDBytes || !zegoIdPattern.test(roomID)) {
    throw new Token04Error(
      'room-id-invalid',
      `the room id must have 1 to ${String(maxRoomIDBytes)} characters that ZEGO accepts (letters, digits, _ . - and the like)`,
    );
  }
}

/** @param ttl life of the token in seconds. */
export function checkTtl(ttl: number): void {
  if (!Number.isInteger(ttl) || ttl < 1 || ttl > maxTtlSeconds) {
    throw new Token04Error(
      'ttl-invalid',
      `the life of a token must be a whole number of seconds from 1 to ${String(maxTtlSeconds)} (24 days)`,
    );
  }
}

/** @param issuedAt unix seconds; fractions would make header and body of the token disagree. */
export function checkIssuedAt(issuedAt: number): void {
  if (!Number.isSafeInteger(issuedAt) || issuedAt < 0) {
    throw new Token04Error('ttl-invalid', 'the time of issue must be whole unix seconds');
  }
}

export function checkPayload(payload: string): void {
  if (Buffer.byteLength(payload) > maxPayloadBytes) {
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
