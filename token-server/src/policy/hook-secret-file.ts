import { readSecretFile, SecretFileError } from '../config/secret-file.ts';
import type { NamedKey } from '../reload/live-key.ts';
import { keyID } from '../reload/secret-id.ts';
import type { Secret } from '../secret.ts';

/**
 * Reads what is shown to the company's own service.
 *
 * @throws SecretFileError also for what can not stand in a header: every question would fail because of it.
 */
export async function readHookSecretFile(path: string): Promise<NamedKey<Secret>> {
  const secret = await readSecretFile(path);
  if (!/^[\x21-\x7e]{1,1000}$/.test(secret.reveal())) {
    throw new SecretFileError(
      `the secret file ${path}: must hold one line of 1 to 1000 ASCII characters without spaces`,
    );
  }
  return { value: secret, id: keyID('policy-hook', secret) };
}
