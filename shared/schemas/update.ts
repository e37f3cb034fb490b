import { z } from 'zod';

const version = z.string().max(80);

/** How it stands with a newer version. */
export const updateProgressSchema = z.discriminatedUnion('kind', [
  /** Nothing newer is known. */
  z.object({ kind: z.literal('none') }),
  /** Foyer waits for the employee's word, or for the end of a meeting, before it gets it. */
  z.object({ kind: z.literal('found'), version }),
  z.object({ kind: z.literal('arriving'), version, percent: z.int().min(0).max(100) }),
  /** A restart installs it. */
  z.object({ kind: z.literal('ready'), version }),
]);

/** All that the home page shows of updates. */
export const updateStateSchema = z.object({
  /** The Foyer that runs. */
  current: version,
  /** Who brings new versions; `nobody`: no place to look was set. */
  keeper: z.enum(['foyer', 'company', 'nobody']),
  progress: updateProgressSchema,
  /** The company asks for a newer version: at once, or from a day on (Unix milliseconds). */
  wanted: z.object({ version, from: z.int().nonnegative().optional() }).optional(),
});

export type UpdateProgress = z.infer<typeof updateProgressSchema>;
export type UpdateState = z.infer<typeof updateStateSchema>;
