import { createCipheriv } from 'node:crypto';
import type { Secret } from '../secret.ts';
import { checkAppID, checkBody, checkIssuedAt, checkPayload, checkTtl, checkUserID } from './limits.ts';
import { cipherName, gcmModeByte, ivBytes, prefix, type Token04Mode } from './layout.ts';
import { token04KeyOf, type Token04Key } from './token04-key.ts';

export interface Token04Request {
  readonly appID: number;
  readonly userID: string;
  /** Life in seconds, 1 to 2,073,600 (24 days). */
  readonly ttl: number;
  /** '' (the default) for a basic token, or what `roomPrivilegePayload` makes. */
  readonly payload?: string;
  /** GCM by default. CBC is for engines that know nothing else: anyone can change parts of such a token. */
  readonly mode?: Token04Mode;
  /** Time of issue in unix seconds; now by default. */
  readonly issuedAt?: number;
}

const nonceBytes = 4;

/**
 * Makes a Token04.
 *
 * @param secret the company's ServerSecret; servers import it once as a `Token04Key`.
 * @throws Token04Error with the official number and a stable code, for any value outside the limits.
 */
export function encodeToken04(request: Token04Request, secret: Secret | Token04Key): string {
  const {
    appID,
    userID,
    ttl,
    payload = '',
    mode = 'gcm',
    issuedAt = Math.floor(Date.now() / 1000),
  } = request;
  checkAppID(appID);
  checkUserID(userID);
  checkTtl(ttl);
  checkIssuedAt(issuedAt);
  checkPayload(payload);
  const key = token04KeyOf(secret);

  const expire = issuedAt + ttl;
  const ivLength = ivBytes[mode];
  // One draw for both: a second one could refill the pool under the first.
  const random = key.random.take(ivLength + nonceBytes);
  const body = JSON.stringify({
    // SECURITY: app_id first. CBC lets anyone change the first 16 bytes, which then hold no part of the user id.
    app_id: appID,
    user_id: userID,
    nonce: random.readInt32BE(ivLength),
    ctime: issuedAt,
    expire,
    payload,
  });
  checkBody(body);
  return prefix + seal(body, expire, random.subarray(0, ivLength), mode, key).toString('base64');
}

function seal(body: string, expire: number, iv: Buffer, mode: Token04Mode, key: Token04Key): Buffer {
  const gcm = mode === 'gcm';
  let first: Buffer;
  let last: Buffer;
  if (gcm) {
    const cipher = createCipheriv(cipherName.gcm, key.cipherKey, iv);
    first = cipher.update(body, 'utf8');
    cipher.final();
    last = cipher.getAuthTag();
  } else {
    const cipher = createCipheriv(cipherName.cbc, key.cipherKey, iv);
    first = cipher.update(body, 'utf8');
    last = cipher.final();
  }

  const ciphertextLength = first.length + last.length;
  const bytes = Buffer.allocUnsafe(12 + iv.length + ciphertextLength + (gcm ? 1 : 0));
  bytes.writeUInt32BE(Math.floor(expire / 0x1_0000_0000), 0);
  bytes.writeUInt32BE(expire % 0x1_0000_0000, 4);
  bytes.writeUInt16BE(iv.length, 8);
  bytes.set(iv, 10);
  bytes.writeUInt16BE(ciphertextLength, 10 + iv.length);
  bytes.set(first, 12 + iv.length);
  bytes.set(last, 12 + iv.length + first.length);
  if (gcm) bytes[bytes.length - 1] = gcmModeByte;
  return bytes;
}
