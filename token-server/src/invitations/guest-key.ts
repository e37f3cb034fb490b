import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Secret } from '../secret.ts';
import { readSignedText, signText } from './signed-text.ts';

/** Somebody who was let in by an invitation. */
export interface Guest {
  readonly invitationID: string;
  /** Chance, in the guest's userID. */
  readonly id: string;
  /** As it is shown, with the mark. */
  readonly name: string;
  readonly roomID: string;
  readonly title: string | null;
  /** Unix seconds until when the guest can renew. */
  readonly expiresAt: number;
}

/** Recognisable, like `fdk_` of device keys. */
export const guestKeyPrefix = 'fgk_';
const idBytes = 10;
const payloadSchema = z.tuple([
  z.literal(1),
  z.string().min(1),
  z.string().min(1),
  z.string().min(1),
  z.string().min(1),
  z.string().nullable(),
  z.int(),
]);

export function createGuestID(): string {
  return randomBytes(idBytes).toString('hex');
}

/** What a guest renews with, since a single-use code opens once. Signed, not stored; for the one room only. */
export function createGuestKey(key: Buffer, guest: Guest): Secret {
  const { invitationID, id, name, roomID, title, expiresAt } = guest;
  return new Secret(guestKeyPrefix + signText(key, [1, invitationID, id, name, roomID, title, expiresAt]));
}

/** `null` for what is no guest key of a server with this key. Whether it is past its time is the caller's question. */
export function readGuestKey(key: Buffer, given: Secret): Guest | null {
  const text = given.reveal();
  if (!text.startsWith(guestKeyPrefix)) return null;
  const parsed = payloadSchema.safeParse(readSignedText(key, text.slice(guestKeyPrefix.length)));
  if (!parsed.success) return null;
  const [, invitationID, id, name, roomID, title, expiresAt] = parsed.data;
  return { invitationID, id, name, roomID, title, expiresAt };
}
