import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { looksDerived } from '../identity/derived-user-id.ts';
import type { Secret } from '../secret.ts';
import { defaultScrypt, hashPassword, passwordHashSchema, type ScryptParameters } from './password-hash.ts';

/**
 * A user name is the userID in the person's tokens. Shorter and plainer than ZEGO's limit: 32 bytes also fit its
 * messaging service, and UIKit splits its stream ids at `_`.
 */
const userPattern = /^[A-Za-z0-9.-]{1,32}$/;
const maxNameBytes = 255;

export const roleSchema = z.enum(['host', 'participant']);
export type Role = z.infer<typeof roleSchema>;

export const userSchema = z
  .string()
  .regex(userPattern, 'must have 1 to 32 characters of A-Z a-z 0-9 . and -')
  // SECURITY: it could be the userID of somebody who has no account.
  .refine((user) => !looksDerived(user), 'must not look like the userID of somebody without an account');

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'is missing')
  .refine(
    (name) => Buffer.byteLength(name) <= maxNameBytes,
    `must have at most ${String(maxNameBytes)} bytes in UTF-8`,
  )
  .refine((name) => !/\p{Cc}|\p{Cs}/u.test(name), 'must not contain control characters');

export const accountSchema = z.object({
  /** Random: an account made again under an old name does not inherit the old one's device keys. */
  id: z.string().min(1).max(100),
  user: userSchema,
  name: nameSchema,
  /** What this person is in the meetings they enter. */
  role: roleSchema.default('participant'),
  password: passwordHashSchema,
});

export type Account = z.infer<typeof accountSchema>;

export interface NewAccount {
  readonly user: string;
  readonly name: string;
  readonly password: Secret;
  readonly role?: Role;
}

/** @throws z.ZodError when user or name break the rules above. */
export async function createAccount(
  account: NewAccount,
  scrypt: ScryptParameters = defaultScrypt,
): Promise<Account> {
  return {
    id: randomUUID(),
    user: userSchema.parse(account.user),
    name: nameSchema.parse(account.name),
    role: account.role ?? 'participant',
    password: await hashPassword(account.password, scrypt),
  };
}

/**
 * The form under which a user name is looked up: capital letters make no difference. `null` for what can't be one.
 * The pattern comes first, because outside ASCII other letters turn into ours when made small (K, the Kelvin sign).
 */
export function accountKey(user: string): string | null {
  return userPattern.test(user) ? user.toLowerCase() : null;
}
