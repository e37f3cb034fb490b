import { createDecipheriv } from 'node:crypto';
import { z } from 'zod';
import type { Secret } from '../secret.ts';
import { cipherName, parseLayout, tagBytes, type Token04Mode } from './layout.ts';
import { maxAppID } from './limits.ts';
import { Token04DecodeError } from './token04-error.ts';
import { token04KeyOf, type Token04Key } from './token04-key.ts';

export interface DecodedToken04 {
  readonly appID: number;
  readonly userID: string;
  readonly nonce: number;
  /** Time of issue, unix seconds. */
  readonly ctime: number;
  /** Unix seconds. A token past it still decodes: whether it counts is the caller's question. */
  readonly expire: number;
  /** '' when the token carries none. */
  readonly payload: string;
  readonly mode: Token04Mode;
}

/** As lenient as ZEGO's published checker: the user id may be any text, the payload may be absent. */
const bodySchema = z.object({
  app_id: z.int().min(0).max(maxAppID),
  user_id: z.string(),
  nonce: z.number().refine(Number.isInteger),
  ctime: z.int(),
  expire: z.int(),
  payload: z.string().default(''),
});

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Opens a token of any official generator: either mode, any order of fields, any JSON escaping.
 *
 * @throws Token04DecodeError saying what is wrong with the token; Token04Error `secret-invalid` for the secret.
 */
export function decodeToken04(token: string, secret: Secret | Token04Key): DecodedToken04 {
  const key = token04KeyOf(secret);
  const { expire, mode, iv, ciphertext } = parseLayout(token);
  const bytes = mode === 'gcm' ? openGcm(key, iv, ciphertext) : openCbc(key, iv, ciphertext);
  const body = parseBody(decodeText(bytes, mode));
  // SECURITY: the header is not authenticated, so a token whose header says something else was changed on its way.
  if (expire !== BigInt(body.expire)) {
    throw new Token04DecodeError('header-body-disagree', 'header and body disagree about the expiry');
  }
  return {
    appID: body.app_id,
    userID: body.user_id,
    nonce: body.nonce,
    ctime: body.ctime,
    expire: body.expire,
    payload: body.payload,
    mode,
  };
}

/**
 * Reads the expiry from the header alone, without the secret. Unix seconds.
 *
 * The header is not authenticated: good for timing a renewal, not for trust.
 * @throws Token04DecodeError when the text is not laid out as a token.
 */
export function readExpiry(token: string): number {
  const { expire } = parseLayout(token);
  if (expire < 0n || expire > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new Token04DecodeError('wrong-fields', 'wrong fields: the expiry is not a possible time');
  }
  return Number(expire);
}

function openGcm(key: Token04Key, nonce: Buffer, sealed: Buffer): Buffer {
  const split = sealed.length - tagBytes;
  // SECURITY: the tag's length is fixed, so that nobody passes a shorter, guessable one.
  const decipher = createDecipheriv(cipherName.gcm, key.cipherKey, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.subarray(split));
  const text = decipher.update(sealed.subarray(0, split));
  try {
    decipher.final();
  } catch {
    throw wrongSecretOrTampered();
  }
  return text;
}

function openCbc(key: Token04Key, iv: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(cipherName.cbc, key.cipherKey, iv);
  const text = decipher.update(sealed);
  try {
    return Buffer.concat([text, decipher.final()]);
  } catch {
    throw wrongSecretOrTampered();
  }
}

function decodeText(bytes: Buffer, mode: Token04Mode): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    // CBC has no tag: one wrong secret in 256 passes the padding check and shows only here, as noise.
    throw mode === 'cbc' ? wrongSecretOrTampered() : notJson();
  }
}

function parseBody(text: string): z.infer<typeof bodySchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notJson();
  }
  const parsed = bodySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'the whole body')));
  throw new Token04DecodeError('wrong-fields', `wrong fields: ${[...fields].join(', ')}`);
}

function notJson(): Token04DecodeError {
  return new Token04DecodeError('not-json', 'not JSON: the token opens, but there is no JSON in it');
}

function wrongSecretOrTampered(): Token04DecodeError {
  return new Token04DecodeError(
    'wrong-secret-or-tampered',
    'wrong secret or tampered: the token was made with another ServerSecret or changed afterwards',
  );
}
