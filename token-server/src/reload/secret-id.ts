import { createHash } from 'node:crypto';
import type { Secret } from '../secret.ts';

/**
 * Names a ServerSecret in logs, audit and metrics: the first 8 hex digits of SHA-256 over a fixed prefix and the secret.
 * SECURITY: 32 bits of a one-way function. From it the secret can't be computed, and it tells a guess apart from the secret
 * only once in four billion; a secret with 128 bits of chance stays as far out of reach as before.
 */
export function secretID(secret: Secret): string {
  return keyID('server-secret', secret);
}

/** The same for other keys. The prefix tells their kind, so that the same text in two files has two names. */
export function keyID(kind: 'server-secret' | 'room-key' | 'policy-hook', secret: Secret): string {
  return createHash('sha256').update(`foyer-${kind}-id:${secret.reveal()}`).digest('hex').slice(0, 8);
}
