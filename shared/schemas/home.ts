import { z } from 'zod';
import { byHandSchema } from './by-hand.ts';

/** Ways to sign in, in the order in which they are offered. */
export const signInMethods = ['oidc', 'password', 'access-key'] as const;

/** A company as discovery describes it: `address` is the origin of its token server. */
export const companySummarySchema = z.object({
  address: z.url().max(2000),
  name: z.string().min(1).max(200),
  methods: z.array(z.enum(signInMethods)).min(1),
  /** A picture as a `data:` address. */
  logo: z.string().max(40_000).startsWith('data:image/png;base64,').optional(),
  /** Where the server has no discovery. */
  byHand: byHandSchema.optional(),
});

export const recentMeetingSchema = z.object({
  /** The meeting's id: what a click on the list joins or forgets. */
  id: z.string().min(1).max(127),
  /** What the employee typed or was invited to: any script. */
  title: z.string().min(1).max(1000),
  /** Unix milliseconds. */
  lastJoined: z.int().nonnegative(),
  /** Kept on top of the list, and when it is cleared. */
  pinned: z.boolean().optional(),
});

/** All that the home page shows. */
export const homeSchema = z.object({
  person: z.object({ userID: z.string(), name: z.string() }),
  company: z.object({ name: z.string(), address: z.string() }),
  recent: z.array(recentMeetingSchema).max(50),
  /** The company wants no such list. */
  recentOff: z.literal(true).optional(),
  /** Signed in until Foyer quits, because there was no keychain to keep the sign-in. */
  sessionOnly: z.boolean(),
  /** The company's server asks nobody who they are; its policy allows that. */
  openServer: z.literal(true).optional(),
  /** Whom the company wants to be asked for help. */
  supportContact: z.string().optional(),
});

export const signInBootSchema = z.object({
  /** The company signed in to last time, so that nobody types it twice. */
  address: z.string().optional(),
  user: z.string().optional(),
  /** Why the employee has to sign in again, when they did not sign out themselves. */
  notice: z.enum(['signin.expired', 'signin.session-lost']).optional(),
  /** The company has set the address for good. */
  addressFixed: z.literal(true).optional(),
  supportContact: z.string().optional(),
  /** The meeting of a link that opens once the employee is signed in. */
  waiting: z.string().optional(),
});

export type SignInMethod = (typeof signInMethods)[number];
export type CompanySummary = z.infer<typeof companySummarySchema>;
export type RecentMeeting = z.infer<typeof recentMeetingSchema>;
export type Home = z.infer<typeof homeSchema>;
export type SignInBoot = z.infer<typeof signInBootSchema>;
/** What a link changes on a sign-in page that is open. */
export type WaitingMeeting = Pick<SignInBoot, 'address' | 'waiting'>;
