import { z } from 'zod';

/** SECURITY: signatures only. `none` and HMAC (whose "key" an identity provider publishes) can not even be configured. */
const algorithms = z.enum(
  ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  'must be a signature algorithm such as RS256',
);

/** SECURITY: keys that came over plain HTTP could be anybody's; on the machine itself nobody is in between. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && local);
}

const address = z
  .string()
  .max(2000)
  .refine(isSafeAddress, 'must be an address with https (or http on this machine)');

/** Name of a claim, or a way into it: `realm_access.roles`. A claim that has the whole text as its name comes first. */
const claimPath = z.string().min(1).max(200);
const claimPaths = z
  .union([claimPath, z.array(claimPath).max(10)], 'must be the name of a claim, or a list of such names')
  .transform((value): string[] => (typeof value === 'string' ? [value] : value));

const claimsShape = {
  /** Says who it is and never changes; `oid` at Entra, where `sub` differs from client to client. Never an address. */
  subject: claimPath.default('sub'),
  /** The first that holds a text is the name others see. */
  userName: claimPaths.default(['name', 'preferred_username', 'email']),
  /** All are added up. An empty list: groups are not asked for. */
  groups: claimPaths.default(['groups']),
} as const;

/** Where the browser comes back to on the employee's computer, as it is registered at the provider (RFC 8252). */
const redirect = z.strictObject({
  host: z.enum(['127.0.0.1', 'localhost', '[::1]']).default('127.0.0.1'),
  /** Tried in this order; empty means any free one, which most providers let a desktop client use. */
  ports: z.array(z.int().min(1024).max(65_535)).max(20).default([]),
});

/** An identity provider whose bearer tokens count. */
export const oidcProviderSchema = z
  .strictObject({
    /** Exactly as in the tokens' `iss`. */
    issuer: address.refine((text) => !/[?#]/.test(text), 'must have no ? and no #'),
    /** A token is for this server when its `aud` has one of these. */
    audience: z
      .union(
        [z.string().min(1).max(500), z.array(z.string().min(1).max(500)).min(1)],
        'must be a text or a list of texts',
      )
      .transform((value): string[] => (typeof value === 'string' ? [value] : value)),
    /** Where the keys are, if the provider's discovery document is not to be asked. */
    jwksUri: address.optional(),
    algorithms: z.array(algorithms).min(1).default(['RS256', 'PS256', 'ES256', 'EdDSA']),
    /** How far the clocks of provider and server may differ. */
    clockSkewSeconds: z.int().min(0).max(300).default(30),
    /** Access tokens are what is meant for servers; Google has none of use and needs `id`. */
    tokenType: z.enum(['access', 'id', 'any']).default('access'),
    claims: z.strictObject(claimsShape).prefault({}),
    /** What the desktop client signs in with; public. Left out: people do not sign in to Foyer here. */
    client: z
      .strictObject({
        clientID: z.string().min(1).max(500),
        scopes: z
          .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be a scope'))
          .min(1)
          .default(['openid', 'profile', 'email']),
        redirect: redirect.optional(),
        /** For a provider that wants one of desktop clients too, as Google does. It is told to everybody: no secret then. */
        clientSecret: z
          .string()
          .regex(/^[\x21-\x7e]{1,500}$/, 'must be a client secret')
          .optional(),
      })
      .optional(),
  })
  .refine(
    ({ tokenType, client, audience }) =>
      tokenType !== 'id' || client === undefined || audience.includes(client.clientID),
    { path: ['audience'], message: 'must have the clientID, whose ID tokens are to count' },
  );

export const oidcProvidersSchema = z
  .array(oidcProviderSchema)
  .refine(
    (providers) => new Set(providers.map(({ issuer }) => issuer)).size === providers.length,
    'two providers have the same issuer',
  )
  .refine(
    (providers) => providers.filter(({ client }) => client !== undefined).length <= 1,
    'only one provider can have a client',
  );

export type OidcProvider = z.output<typeof oidcProviderSchema>;
export type OidcClaims = OidcProvider['claims'];
