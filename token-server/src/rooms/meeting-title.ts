import { z } from 'zod';

/** A meeting's title in any script, on one line. What it may not be is short enough to travel in a link. */
export const meetingTitleSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((title) => Buffer.byteLength(title) <= 600 && !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(title));
