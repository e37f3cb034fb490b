import { z } from 'zod';

export const shareSourceSchema = z.object({
  id: z.string(),
  kind: z.enum(['screen', 'window']),
  name: z.string(),
  /** A PNG or JPEG as a `data:` URL; empty when the system gives no picture. */
  thumbnail: z.string(),
  icon: z.string().optional(),
});

export const shareSourcesSchema = z.array(shareSourceSchema);

export type ShareSource = z.infer<typeof shareSourceSchema>;
