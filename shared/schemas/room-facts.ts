import { z } from 'zod';

/** `none`: there is no room yet, or no right to be heard or seen in it. */
const switchSchema = z.enum(['on', 'off', 'none']);

/** The longest name and chat message that leave the meeting's page, in UTF-16 code units. */
export const longestName = 256;
export const longestText = 1000;

/** What UIKit shows of this participant and the room. Nothing here is guessed: the page reads it off UIKit. */
export const roomFactsSchema = z.object({
  microphone: switchSchema,
  camera: switchSchema,
  sharing: z.boolean(),
  /** This participant included; 0 while it is not known. */
  people: z.int().min(0).max(1_000_000),
});

const name = z.string().max(longestName);

/** What somebody else in the room did. */
export const roomHappeningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('came'), name }),
  z.object({ kind: z.literal('went'), name }),
  z.object({ kind: z.literal('said'), name, text: z.string().max(longestText) }),
]);

export type RoomSwitch = z.infer<typeof switchSchema>;
export type RoomFacts = z.infer<typeof roomFactsSchema>;
export type RoomHappening = z.infer<typeof roomHappeningSchema>;
