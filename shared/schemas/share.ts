import { z } from 'zod';

const shareKindSchema = z.enum(['screen', 'window']);

export const shareSourceSchema = z.object({
  id: z.string(),
  kind: shareKindSchema,
  name: z.string(),
  /** A PNG or JPEG as a `data:` URL; empty when the system gives no picture. */
  thumbnail: z.string(),
  /** The icon of the window's program as a `data:` URL. */
  icon: z.string().optional(),
});

/** What the picker is opened with. */
export const pickerBootSchema = z.object({
  /** The meeting would take this computer's sound, and the system can give it. */
  sound: z.boolean(),
});

export const shareQuestionSchema = z.object({
  kind: shareKindSchema,
  /** Foyer's own windows too. */
  ownWindows: z.boolean(),
});

export const shareListSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), sources: z.array(shareSourceSchema) }),
  /** The system has not answered in time; it may still. */
  z.object({ kind: z.literal('silent') }),
]);

export const shareChoiceSchema = z.object({
  id: z.string().max(200),
  sound: z.boolean(),
  /** Leave Foyer's own windows in the picture of a screen. */
  ownWindows: z.boolean(),
});

/** What the sharing bar says; no name where the desktop's portal was asked. */
export const sharingSchema = z.object({ name: z.string(), sound: z.boolean() });

export type ShareKind = z.infer<typeof shareKindSchema>;
export type ShareSource = z.infer<typeof shareSourceSchema>;
export type ShareList = z.infer<typeof shareListSchema>;
export type Sharing = z.infer<typeof sharingSchema>;
