import { z } from 'zod';
import { longestName } from '../name-length.ts';

const text = z.string().max(1000);

/** Whoever signed in there last and has to again: all but the password. */
const personByHandSchema = z.object({
  method: z.enum(['password', 'access-key', 'none']),
  user: z.string(),
  userID: z.string(),
  userName: z.string(),
});

/** A company's server without discovery, as the employee or their IT described it: where its tokens are, and for what. */
export const byHandSchema = z.object({
  tokenUrl: z.url().max(2000),
  appID: z.int().min(1).max(4_294_967_295),
  person: personByHandSchema.optional(),
  /** The company has set it for this computer: there is nothing to change. */
  set: z.literal(true).optional(),
  /** The server asks nobody who they are, which the company's policy allows. */
  open: z.literal(true).optional(),
});

/** What was typed about the company. */
export const setUpByHandSchema = z.object({ tokenUrl: z.string().max(2000), appID: z.string().max(100) });

/** What was typed to sign in; `userID` is empty where it is the user name, `userName` where it is the ID. */
export const signInByHandSchema = z.object({
  tokenUrl: z.string().max(2000),
  appID: z.int(),
  userID: text,
  userName: z.string().max(longestName),
  credential: z.discriminatedUnion('method', [
    z.object({ method: z.literal('password'), user: text, password: z.string().max(4096) }),
    z.object({ method: z.literal('access-key'), key: z.string().max(4096) }),
    /** At a server that asks nobody who they are. */
    z.object({ method: z.literal('none'), user: text }),
  ]),
});

export type ByHand = z.infer<typeof byHandSchema>;
export type PersonByHand = z.infer<typeof personByHandSchema>;
export type SetUpByHand = z.infer<typeof setUpByHandSchema>;
