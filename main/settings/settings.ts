import { z } from 'zod';
import { mediaChoicesSchema } from '../../shared/schemas/meeting.ts';
import { keptPreferencesSchema } from './kept-preferences.ts';

const oidcSchema = z.object({
  method: z.literal('oidc'),
  issuer: z.url(),
  clientID: z.string(),
  scopes: z.array(z.string()),
  tokenType: z.enum(['access', 'id']).default('access'),
});

/** How the account was signed in, which says what its keychain item is and how it is renewed and given back. */
const signInSchema = z.discriminatedUnion('method', [
  z.object({ method: z.literal('password') }),
  z.object({ method: z.literal('access-key') }),
  oidcSchema,
]);

const account = {
  address: z.url(),
  companyName: z.string(),
  appID: z.int(),
  userID: z.string(),
  userName: z.string(),
};

const v1AccountSchema = z.object({
  ...account,
  /** Missing in files of a Foyer that knew no other. */
  protocol: z.literal('v1').default('v1'),
  deviceKeysUrl: z.url(),
  currentDeviceKeyUrl: z.url(),
  roomTokensUrl: z.url(),
  signIn: signInSchema.default({ method: 'password' }),
});

/** At a server in the form of ZEGOCLOUD's samples, set up by hand or by the company. */
const compatibleAccountSchema = z.object({
  ...account,
  protocol: z.literal('compatible'),
  tokenUrl: z.url(),
  signIn: z.discriminatedUnion('method', [
    z.object({ method: z.literal('password'), user: z.string() }),
    z.object({ method: z.literal('access-key') }),
    oidcSchema,
    /** Nothing proves who this is: the server asks nobody, and the company's policy allows that. */
    z.object({ method: z.literal('none') }),
  ]),
});

const accountSchema = z.union([compatibleAccountSchema, v1AccountSchema]);

const recentSchema = z.object({
  id: z.string(),
  title: z.string().min(1).max(1000),
  lastJoined: z.int().nonnegative(),
  pinned: z.boolean().optional(),
});

/** All that Foyer keeps on disk besides the keychain item. SECURITY: no field can hold a credential or a token. */
export const settingsSchema = z.object({
  /** Who is signed in; the credential itself is in the keychain. */
  account: accountSchema.nullable().default(null),
  lastAddress: z.string().default(''),
  /** Set up by hand last, so that nobody types it twice. */
  byHand: z.object({ tokenUrl: z.url(), appID: z.int() }).nullable().default(null),
  /** The name used last as a guest elsewhere: all that is kept of being one. */
  guestName: z.string().default(''),
  recent: z.array(recentSchema).max(50).default([]),
  choices: mediaChoicesSchema.default({
    camera: null,
    microphone: null,
    speaker: null,
    cameraOn: true,
    microphoneOn: true,
    mirror: true,
  }),
  preferences: keptPreferencesSchema.default({}).catch({}),
});

export type Settings = z.infer<typeof settingsSchema>;
export type V1Account = z.infer<typeof v1AccountSchema>;
export type CompatibleAccount = z.infer<typeof compatibleAccountSchema>;
export type SignedInAccount = V1Account | CompatibleAccount;
export type Recent = z.infer<typeof recentSchema>;

/** Where settings are kept. `read` gives a whole, valid value; `change` writes at once. */
export interface SettingsStore {
  readonly read: () => Settings;
  readonly change: (part: Partial<Settings>) => Settings;
}
