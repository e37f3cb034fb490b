import { z } from 'zod';
import { oidcProvidersSchema } from '../identity/oidc/oidc-settings.ts';
import { limitsSchema } from '../limits/limits-schema.ts';
import { maxAppID, maxTtlSeconds } from '../token04/limits.ts';

const seconds = z.int().min(1).max(maxTtlSeconds);

const invitationSeconds = z
  .int()
  .min(60)
  .max(366 * 86_400);

const originSchema = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text),
    'must be an origin such as https://meet.example.com',
  );

/** Lives of tokens in seconds: `default` when the client asks for none, and the bounds of what it may ask for. */
export const ttlSchema = z
  .strictObject({
    default: seconds.default(3600),
    /** ZEGO's services refuse what lives for less than 30 s, and a client needs some time to renew. */
    min: seconds.min(35).default(60),
    max: seconds.default(86_400),
    /** Whether a token may not outlive the sign-in it was given for. */
    withinSignIn: z.boolean().default(false),
  })
  .refine(
    ({ min, default: normal, max }) => min <= normal && normal <= max,
    'min, default and max must be in this order',
  );

/** What may be set about a token server, whether it is embedded or started from a configuration file. */
export const settingsShape = {
  appID: z.int().min(1).max(maxAppID),
  company: z.strictObject({
    name: z.string().trim().min(1).max(200),
    /** Colour of the company, `#rrggbb`. */
    accent: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/, 'must look like #1a2b3c')
      .optional(),
    /** Picture on Foyer's sign-in page, inside the answer: Foyer fetches nothing else for it. */
    logo: z
      .string()
      .max(40_000, 'must be a PNG of at most 29,000 bytes')
      .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/, 'must look like data:image/png;base64,…')
      .optional(),
  }),
  ttl: ttlSchema.prefault({}),
  /** True only when ZEGO's support has switched on room privileges for the AppID: tokens then name their room. */
  roomsEnforced: z.boolean().default(false),
  /** Origin under which people outside reach this server, for links; from each request's Host when it is not set. */
  publicURL: originSchema.optional(),
  /** Where Foyer is to be had, for the page of an invitation. */
  downloadURL: z
    .url({ protocol: /^https$/, error: 'must be an https:// address' })
    .max(1000)
    .optional(),
  /** Lives of invitations for guests, in seconds; `false` means there are no guests. */
  invitations: z
    .union([
      z.literal(false),
      z
        .strictObject({
          default: invitationSeconds.default(7 * 86_400),
          max: invitationSeconds.default(30 * 86_400),
        })
        .refine(({ default: normal, max }) => normal <= max, 'default must not be more than max'),
    ])
    .prefault({}),
  minimumClientVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'must look like 1.2.3')
    .default('0.1.0'),
  /** The day from which older clients are asked to update; until then they only mention it. */
  minimumClientVersionFrom: z.iso.date('must look like 2027-01-31').optional(),
  /** Where clients of ZEGO's sample servers ask; `false` switches that form off. */
  accessTokenPath: z
    .union([
      z.literal(false),
      z.string().regex(/^\/[A-Za-z0-9_./-]{1,100}$/, 'must be a path such as /access_token'),
    ])
    .default('/access_token'),
  /** Identity providers whose bearer tokens count. */
  oidc: oidcProvidersSchema.default([]),
  /**
   * Life of a device key that was given for a sign-in at an identity provider. Until its end it counts whatever
   * happens there, with the groups of that sign-in.
   */
  deviceKeyMaxAgeSeconds: z
    .int()
    .min(300)
    .max(366 * 86_400)
    .default(30 * 86_400),
  /** Whether a decision that can not be written to the audit log is withheld from whoever asked. */
  auditRequired: z.boolean().default(false),
  limits: limitsSchema,
} as const;

export const settingsSchema = z.object(settingsShape);

export type TokenServerSettings = z.output<typeof settingsSchema>;
