import { z } from 'zod';

const title = z.string().min(1).max(1000);
const host = z.string().min(1).max(300);

/**
 * What Foyer asks before it follows a link. `leaves` is the meeting the employee would leave for it.
 * Nothing was sent to `server` when it is asked.
 */
export const linkQuestionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('switch'), meeting: title, leaves: title }),
  /** The meeting is at a company where the employee would have to sign in instead. */
  z.object({
    kind: z.literal('other-company'),
    meeting: title,
    server: host,
    company: z.string(),
    leaves: title.optional(),
  }),
  z.object({
    kind: z.literal('guest'),
    meeting: title,
    server: host,
    /** The name they used last. */
    name: z.string(),
    /** Whether signing in at `server` is another way. */
    maySignIn: z.boolean(),
    leaves: title.optional(),
  }),
]);

export const linkAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stay') }),
  z.object({ kind: z.literal('follow') }),
  z.object({ kind: z.literal('as-guest'), name: z.string().max(1000) }),
  z.object({ kind: z.literal('sign-in') }),
]);

export type LinkQuestion = z.infer<typeof linkQuestionSchema>;
export type LinkAnswer = z.infer<typeof linkAnswerSchema>;
