import { z } from 'zod';
import { readJsonFile } from '../files/read-json-file.ts';
import { Secret } from '../secret.ts';

export interface PasswordCredentials {
  readonly kind: 'password';
  readonly user: string;
  readonly password: Secret;
  /** The userID for ZEGO where it is not the user's name. */
  readonly userID: string | null;
}

export interface BearerCredentials {
  readonly kind: 'bearer';
  readonly bearer: Secret;
  readonly userID: string | null;
}

export type Credentials = PasswordCredentials | BearerCredentials;

const userID = z.string().min(1).max(63).nullable().default(null);
const secretText = z
  .string()
  .min(1)
  .transform((text) => new Secret(text));

const credentialsSchema = z.union([
  z
    .strictObject({ user: z.string().min(1), password: secretText, userID })
    .transform((given) => ({ kind: 'password' as const, ...given })),
  z
    .strictObject({ bearer: secretText, userID })
    .transform((given) => ({ kind: 'bearer' as const, ...given })),
]);

/**
 * `{"user","password"}` or `{"bearer"}`, each with an optional `userID`; `null` when there is no such file.
 * SECURITY: errors never quote the file.
 *
 * @throws DataFileError
 */
export function readCredentials(path: string): Promise<Credentials | null> {
  return readJsonFile(path, credentialsSchema);
}
