import { z } from 'zod';
import { roomIdPattern, userIdPattern } from '../ids.ts';

const unixSeconds = z.int().positive();

/**
 * What the token server answers to `POST /v1/room-tokens`, and all that a meeting window gets: one short-lived token
 * for one user, with its public context. Times are unix seconds by the server's clock.
 */
export const roomTokenSchema = z.object({
  token: z.string().min(20).max(16_384),
  appID: z.int().min(1).max(4_294_967_295),
  roomID: z.string().regex(roomIdPattern),
  userID: z.string().regex(userIdPattern),
  userName: z.string().min(1).max(255),
  title: z.string().max(1000).optional(),
  role: z.string().max(64),
  rights: z.object({ login: z.boolean(), publish: z.boolean() }),
  issuedAt: unixSeconds,
  expiresAt: unixSeconds,
  renewAfter: unixSeconds,
  serverTime: unixSeconds,
});

export type RoomToken = z.infer<typeof roomTokenSchema>;
