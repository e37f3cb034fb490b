import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readSignedText, signText } from './signed-text.ts';

/** What a code says, signed by a server with the same key: nothing of it is stored. */
export interface Invitation {
  /** Names the invitation in logs; single-use ones are remembered by it. */
  readonly id: string;
  readonly roomID: string;
  readonly title: string | null;
  /** Unix seconds; from then on it is refused. */
  readonly expiresAt: number;
  /** Lets in one guest only. */
  readonly once: boolean;
}

const idBytes = 12;
const payloadSchema = z.tuple([
  z.literal(1),
  z.string().min(1),
  z.string().min(1),
  z.int(),
  z.boolean(),
  z.string().nullable(),
]);

/** @param key of `SigningKeys.invitations`. */
export function createInvitationCode(
  key: Buffer,
  invitation: Omit<Invitation, 'id'>,
): { readonly code: string; readonly id: string } {
  const { roomID, expiresAt, once, title } = invitation;
  const id = randomBytes(idBytes).toString('base64url');
  return { id, code: signText(key, [1, id, roomID, expiresAt, once, title]) };
}

/** `null` for a code that a server with this key did not make. Whether it is past its time is the caller's question. */
export function readInvitationCode(key: Buffer, code: string): Invitation | null {
  const parsed = payloadSchema.safeParse(readSignedText(key, code));
  if (!parsed.success) return null;
  const [, id, roomID, expiresAt, once, title] = parsed.data;
  return { id, roomID, expiresAt, once, title };
}
