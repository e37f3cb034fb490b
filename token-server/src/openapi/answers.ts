import { z } from 'zod';
import { meetingRoleSchema } from '../policy/policy.ts';
import { errorCatalogue } from '../server/error-catalogue.ts';

const seconds = z.int().nonnegative().meta({ description: 'Unix seconds.' });
const userID = z.string().regex(/^[A-Za-z0-9.-]{1,32}$/);
const userName = z.string().min(1);
const roomID = z.string().regex(/^[A-Za-z0-9_.-]{1,127}$/);
const token = z
  .string()
  .startsWith('04')
  .meta({ description: 'A Token04 of ZEGOCLOUD, in the name of the caller.' });
const part = z.object({ state: z.enum(['ok', 'degraded', 'failed']), reason: z.string().optional() });

export const discoveryAnswer = z.object({
  version: z.literal(1),
  name: z.string(),
  appID: z.int(),
  endpoints: z.object({
    deviceKeys: z.string(),
    currentDeviceKey: z.string(),
    me: z.string(),
    roomTokens: z.string(),
    rooms: z.string(),
    invitations: z.string().optional(),
    guests: z.string().optional(),
  }),
  signInMethods: z.array(z.enum(['password', 'oidc', 'access-key'])),
  oidc: z
    .object({
      issuer: z.string(),
      clientID: z.string(),
      scopes: z.array(z.string()),
      redirect: z.object({ host: z.string(), ports: z.array(z.int()) }).optional(),
      tokenType: z.enum(['access', 'id']),
      clientSecret: z.string().optional().meta({
        description: 'For the token endpoint of a provider that wants one. Everybody can read it here.',
      }),
    })
    .optional(),
  minimumClientVersion: z
    .string()
    .meta({ description: 'Older clients ask to be updated, and go on working.' }),
  minimumClientVersionFrom: z
    .string()
    .optional()
    .meta({ description: 'The day from which it counts: 2027-01-31.' }),
  branding: z.object({ name: z.string(), accent: z.string().optional(), logo: z.string().optional() }),
  roomsEnforced: z
    .boolean()
    .meta({ description: 'Whether ZEGOCLOUD enforces the room that is named in a token of this AppID.' }),
});

export const deviceKeyAnswer = z.object({
  deviceKey: z.string().startsWith('fdk_').meta({ description: 'Shown this once. To be sent as a bearer.' }),
  id: z.string(),
  userID,
  userName,
  expiresAt: seconds.optional(),
});

export const deviceKeysAnswer = z.object({
  deviceKeys: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      createdAt: seconds,
      expiresAt: seconds.nullable(),
      current: z.boolean().meta({ description: 'Whether it is the key that asks.' }),
    }),
  ),
});

export const meAnswer = z.object({ userID, userName });

export const roomTokenAnswer = z.object({
  token,
  appID: z.int(),
  roomID,
  userID,
  userName,
  title: z.string().optional(),
  role: meetingRoleSchema,
  rights: z.object({ login: z.literal(true), publish: z.boolean() }),
  issuedAt: seconds,
  expiresAt: seconds,
  renewAfter: seconds.meta({ description: 'Unix seconds from which on the client asks for the next token.' }),
  serverTime: seconds,
});

export const accessTokenAnswer = z.object({ token });

export const roomAnswer = z.object({
  roomID,
  title: z.string(),
  joinURL: z.string(),
  role: meetingRoleSchema,
  serverTime: seconds,
});

export const invitationAnswer = z.object({
  id: z.string(),
  code: z.string(),
  url: z.string(),
  roomID,
  title: z.string().optional(),
  uses: z.enum(['once', 'many']),
  expiresAt: seconds,
  serverTime: seconds,
});

export const guestAnswer = roomTokenAnswer.extend({
  guestKey: z
    .string()
    .meta({ description: 'A bearer with which this guest renews the token of this meeting.' }),
  guestKeyExpiresAt: seconds,
});

export const liveAnswer = z.object({ status: z.literal('live') });

export const readyAnswer = z.object({
  status: z.literal('ready'),
  parts: z.record(z.string(), part),
  roomsEnforced: z.boolean(),
});

export const problemAnswer = z
  .object({
    type: z.string().startsWith('urn:foyer:problem:'),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(errorCatalogue)),
    detail: z.string(),
    requestId: z
      .string()
      .meta({ description: 'The support code. It is in the log and in the audit log too.' }),
    parts: z.record(z.string(), part).optional().meta({ description: 'Only from /readyz.' }),
    roomsEnforced: z.boolean().optional().meta({ description: 'Only from /readyz.' }),
  })
  .meta({ description: 'RFC 9457 problem details.' });
