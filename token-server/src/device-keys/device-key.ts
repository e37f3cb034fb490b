import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Secret } from '../secret.ts';

/** Recognisable, so that a secret scanner or a colleague knows what was pasted into a ticket. */
const prefix = 'fdk_';
const randomByteCount = 32;
const deviceKeyPattern = /^fdk_[A-Za-z0-9_-]{43}$/;

/** What is kept of a device key. SECURITY: only its hash; the key itself is shown once and stored nowhere. */
export const deviceKeyRecordSchema = z.object({
  id: z.string().min(1).max(100),
  accountID: z.string().min(1).max(100),
  userID: z.string().min(1).max(63),
  /** The device's name, as its user will recognise it. */
  device: z.string().min(1).max(100),
  /** SHA-256 in hex: the key is random, so nothing slower is needed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Unix seconds. */
  createdAt: z.int().nonnegative(),
});

export type DeviceKeyRecord = z.infer<typeof deviceKeyRecordSchema>;

export interface DeviceKeyOwner {
  readonly accountID: string;
  readonly userID: string;
  readonly device: string;
}

export function createDeviceKey(
  owner: DeviceKeyOwner,
  createdAt: number,
): { key: Secret; record: DeviceKeyRecord } {
  const text = prefix + randomBytes(randomByteCount).toString('base64url');
  return {
    key: new Secret(text),
    record: { id: randomUUID(), ...owner, hash: sha256(text), createdAt },
  };
}

/** `null` for a text that can't be a device key. */
export function hashDeviceKey(key: Secret): string | null {
  const text = key.reveal();
  return deviceKeyPattern.test(text) ? sha256(text) : null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
