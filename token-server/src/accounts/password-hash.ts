import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Secret } from '../secret.ts';

const hashBytes = 32;
const saltBytes = 16;
const base64 = z.base64().max(512);

const scryptParametersSchema = z.object({
  /** Cost: a power of two. */
  N: z
    .int()
    .min(2)
    .max(2 ** 20)
    .refine((n) => Number.isInteger(Math.log2(n)), 'must be a power of two'),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(16),
});

export type ScryptParameters = z.infer<typeof scryptParametersSchema>;

/** 32 MiB and about a quarter of a second: one of OWASP's recommended settings for scrypt. */
export const defaultScrypt: ScryptParameters = { N: 2 ** 15, r: 8, p: 3 };

/** Carries its own parameters, so that raising the default leaves old passwords valid. Salt and hash are base64. */
export const passwordHashSchema = scryptParametersSchema.extend({
  scheme: z.literal('scrypt'),
  salt: base64,
  hash: base64,
});

export type PasswordHash = z.infer<typeof passwordHashSchema>;

export async function hashPassword(password: Secret, parameters: ScryptParameters): Promise<PasswordHash> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, parameters, hashBytes);
  return { scheme: 'scrypt', ...parameters, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

export async function passwordMatches(password: Secret, stored: PasswordHash): Promise<boolean> {
  const expected = Buffer.from(stored.hash, 'base64');
  const actual = await derive(password, Buffer.from(stored.salt, 'base64'), stored, expected.length);
  // SECURITY: takes the same time wherever the first difference is.
  return timingSafeEqual(actual, expected);
}

/** A hash no password matches, as costly to check as a real one: see `sign-in/password-check.ts`. */
export function unmatchableHash(parameters: ScryptParameters): PasswordHash {
  return {
    scheme: 'scrypt',
    ...parameters,
    salt: randomBytes(saltBytes).toString('base64'),
    hash: randomBytes(hashBytes).toString('base64'),
  };
}

function derive(
  password: Secret,
  salt: Buffer,
  { N, r, p }: ScryptParameters,
  length: number,
): Promise<Buffer> {
  // One keyboard sends é as one character, another as two: both are the same password.
  const text = password.reveal().normalize('NFC');
  const maxmem = 128 * r * (N + p + 2) + 1024 * 1024;
  return new Promise((resolve, reject) => {
    scrypt(text, salt, length, { N, r, p, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
