import { z } from 'zod';
import { isProviderAddress, redirectHosts, scopePattern } from '../../shared/provider-address.ts';
import { Secret } from '../../shared/secret.ts';

/** Where the browser comes back to on this computer (RFC 8252). Providers differ in what they let a client register. */
const redirectSchema = z.object({
  host: z.enum(redirectHosts).default('127.0.0.1'),
  /** Tried in this order; empty means any free one. */
  ports: z.array(z.int().min(1024).max(65_535)).max(20).default([]),
});

/** What a company's discovery document says about signing in at its identity provider. Nothing of it is secret. */
export const oidcClientSchema = z.object({
  issuer: z.string().max(2000).refine(isProviderAddress),
  clientID: z.string().min(1).max(500),
  scopes: z.array(z.string().regex(scopePattern)).max(50).default(['openid', 'profile', 'email']),
  /** Which of the provider's tokens the company's server takes; Google has none of use but ID tokens. */
  tokenType: z.enum(['access', 'id']).default('access'),
  redirect: redirectSchema.prefault({}),
  /** For providers that want one of desktop clients too, as Google does. Anybody can read it: it proves nothing. */
  clientSecret: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/)
    .transform((text) => new Secret(text))
    .optional(),
});

export type OidcClient = z.infer<typeof oidcClientSchema>;
export type Redirect = OidcClient['redirect'];
