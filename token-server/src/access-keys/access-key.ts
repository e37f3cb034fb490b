import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { nameSchema, roleSchema, type Role } from '../accounts/account.ts';
import { Secret } from '../secret.ts';

/** Recognisable, so that a secret scanner or a colleague knows what was pasted into a ticket. */
const keyPattern = /^fak_([a-z2-7]{12})_[A-Za-z0-9_-]{43}$/;
const idPattern = /^[a-z2-7]{12}$/;
const signs = 'abcdefghijklmnopqrstuvwxyz234567';

export const accessKeyIDSchema = z.string().regex(idPattern, 'must have 12 characters of a-z and 2-7');
export const groupSchema = z
  .string()
  .trim()
  .min(1, 'is missing')
  .max(200)
  .refine((name) => !/[\p{Cc}\p{Cs},]/u.test(name), 'must have no comma and no control characters');

/** What is kept of an access key. SECURITY: of the key only its hash; it is shown once and stored nowhere. */
export const accessKeyRecordSchema = z.object({
  /** The part of the key between its `_`: not secret, so that a key that was found can be revoked by its name. */
  id: accessKeyIDSchema,
  /** What or whom it is for; others in a meeting see it as the name. */
  name: nameSchema,
  role: roleSchema.nullable(),
  groups: z.array(groupSchema),
  /** SHA-256 in hex: the key is random, so nothing slower is needed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Unix seconds. */
  createdAt: z.int().nonnegative(),
  /** Unix seconds; `null` for never. */
  expiresAt: z.int().nonnegative().nullable(),
});

export type AccessKeyRecord = z.infer<typeof accessKeyRecordSchema>;

export interface NewAccessKey {
  readonly name: string;
  readonly role?: Role | null;
  readonly groups?: readonly string[];
  /** Unix seconds; `null` for never. */
  readonly expiresAt: number | null;
}

/** A key for a kiosk or a server, with 256 random bits. @throws z.ZodError when a name breaks the rules above. */
export function createAccessKey(
  wanted: NewAccessKey,
  createdAt: number,
): { readonly key: Secret; readonly record: AccessKeyRecord } {
  const id = Array.from(randomBytes(12), (byte) => signs.charAt(byte % signs.length)).join('');
  const text = `fak_${id}_${randomBytes(32).toString('base64url')}`;
  const { name, role = null, groups = [], expiresAt } = wanted;
  const hash = sha256(text).toString('hex');
  const record = accessKeyRecordSchema.parse({ id, name, role, groups, hash, createdAt, expiresAt });
  return { key: new Secret(text), record };
}

/** The id in a text that can be an access key, else `null`. */
export function accessKeyID(key: Secret): string | null {
  return keyPattern.exec(key.reveal())?.[1] ?? null;
}

export function accessKeyMatches(key: Secret, record: AccessKeyRecord): boolean {
  // SECURITY: takes the same time wherever the first difference is.
  return timingSafeEqual(sha256(key.reveal()), Buffer.from(record.hash, 'hex'));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
