import { z } from 'zod';
import { mediaChoicesSchema } from '../../shared/schemas/meeting.ts';

/** How the account was signed in, which says what its keychain item is and how it is renewed and given back. */
const signInSchema = z.discriminatedUnion('method', [
  z.object({ method: z.literal('password') }),
  z.object({ method: z.literal('access-key') }),
  z.object({
    method: z.literal('oidc'),
    issuer: z.url(),
    clientID: z.string(),
    scopes: z.array(z.string()),
    tokenType: z.enum(['access', 'id']).default('access'),
  }),
]);

const accountSchema = z.object({
  address: z.url(),
  companyName: z.string(),
  appID: z.int(),
  deviceKeysUrl: z.url(),
  currentDeviceKeyUrl: z.url(),
  roomTokensUrl: z.url(),
  userID: z.string(),
  userName: z.string(),
  signIn: signInSchema.default({ method: 'password' }),
});

const recentSchema = z.object({
  id: z.string(),
  title: z.string().min(1).max(1000),
  lastJoined: z.int().nonnegative(),
});

/** All that Foyer keeps on disk besides the keychain item. SECURITY: no field can hold a credential or a token. */
export const settingsSchema = z.object({
  /** Who is signed in; the credential itself is in the keychain. */
  account: accountSchema.nullable().default(null),
  lastAddress: z.string().default(''),
  /** The name used last as a guest elsewhere: all that is kept of being one. */
  guestName: z.string().default(''),
  recent: z.array(recentSchema).max(50).default([]),
  choices: mediaChoicesSchema.default({
    camera: null,
    microphone: null,
    speaker: null,
    cameraOn: true,
    microphoneOn: true,
  }),
});

export type Settings = z.infer<typeof settingsSchema>;
export type SignedInAccount = z.infer<typeof accountSchema>;
export type Recent = z.infer<typeof recentSchema>;

/** Where settings are kept. `read` gives a whole, valid value; `change` writes at once. */
export interface SettingsStore {
  readonly read: () => Settings;
  readonly change: (part: Partial<Settings>) => Settings;
}
