import { z } from 'zod';
import { displayName } from '../identity/display-name.ts';

/**
 * A meeting's title in any script, on one line, with something to see and nothing that turns the direction of what follows.
 * What it may not be is short enough to travel in a link.
 */
export const meetingTitleSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine(
    (title) =>
      Buffer.byteLength(title) <= 600 &&
      !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e]/u.test(title) &&
      displayName(title) !== null,
  );
