import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Secret } from '../secret.ts';
import { checkServerSecret } from './limits.ts';
import { RandomPool } from './random-pool.ts';

/**
 * A ServerSecret, checked and imported once. Servers keep one; a {@link Secret} given in its place is imported on
 * every call. Nothing of it prints: Node shows a KeyObject without its bytes.
 */
export class Token04Key {
  readonly cipherKey: KeyObject;
  readonly random = new RandomPool();

  /** @throws Token04Error `secret-invalid` unless the secret is exactly 32 bytes of printable ASCII. */
  constructor(secret: Secret) {
    const text = secret.reveal();
    checkServerSecret(text);
    this.cipherKey = createSecretKey(Buffer.from(text, 'latin1'));
  }
}

export function token04KeyOf(secret: Secret | Token04Key): Token04Key {
  return secret instanceof Token04Key ? secret : new Token04Key(secret);
}
