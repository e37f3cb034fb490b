import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Secret } from '../secret.ts';

/** The content of `roomKeyFile` can't be a key. The message tells nothing of it but its length. */
export class RoomKeyError extends Error {
  override readonly name = 'RoomKeyError';
}

const minBytes = 32;

/** @throws RoomKeyError for fewer than 32 bytes: `openssl rand -base64 48` makes more than enough. */
export function roomKey(secret: Secret): KeyObject {
  const bytes = Buffer.from(secret.reveal(), 'utf8');
  if (bytes.length < minBytes) {
    throw new RoomKeyError(
      `the room key must have at least ${String(minBytes)} bytes, this one has ${String(bytes.length)}`,
    );
  }
  return createSecretKey(bytes);
}

/** A key that stays the same, or one that may change while the server runs. @throws RoomKeyError */
export function roomKeySource(given: Secret | (() => KeyObject) | undefined): (() => KeyObject) | null {
  if (given === undefined) return null;
  if (typeof given === 'function') return given;
  const key = roomKey(given);
  return () => key;
}
