import { hash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { accountSubject } from '../identity/identity.ts';
import { Secret } from '../secret.ts';

/** Recognisable, so that a secret scanner or a colleague knows what was pasted into a ticket. */
const prefix = 'fdk_';
const randomByteCount = 32;
const deviceKeyPattern = /^fdk_[A-Za-z0-9_-]{43}$/;

/** Unix seconds. */
const time = z.int().nonnegative();

const recordShape = {
  id: z.string().min(1).max(100),
  userID: z.string().min(1).max(63),
  /** The device's name, as its user will recognise it. */
  device: z.string().min(1).max(100),
  /** SHA-256 in hex: the key is random, so nothing slower is needed. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: time,
} as const;

/** What the identity provider said when this person signed in: they are asked again when the key ends. */
const personSchema = z.object({
  issuer: z.string().min(1).max(2000),
  subject: z.string().min(1).max(4000),
  userName: z.string().min(1).max(255),
  groups: z.array(z.string()),
});

/**
 * What is kept of a device key: whose it is, an account's or a person's of an identity provider.
 * SECURITY: of the key only its hash; the key itself is shown once and stored nowhere.
 */
export const deviceKeyRecordSchema = z.union([
  z.object({ ...recordShape, accountID: z.string().min(1).max(100) }),
  z.object({ ...recordShape, person: personSchema, expiresAt: time }),
]);

export type DeviceKeyRecord = z.infer<typeof deviceKeyRecordSchema>;
export type KnownPerson = z.infer<typeof personSchema>;

interface OwnedDevice {
  readonly userID: string;
  readonly device: string;
}

export type DeviceKeyOwner =
  | (OwnedDevice & { readonly accountID: string })
  | (OwnedDevice & { readonly person: KnownPerson; readonly expiresAt: number });

/** The subject of whom a key belongs to, see `Identity.subject`. */
export function subjectOf(record: DeviceKeyRecord): string {
  return 'person' in record ? record.person.subject : accountSubject(record.accountID);
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
  return hash('sha256', text, 'hex');
}
