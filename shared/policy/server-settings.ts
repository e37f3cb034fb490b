import { z } from 'zod';
import { signInMethods } from '../schemas/home.ts';
import { isProviderAddress, redirectHosts, scopePattern } from '../provider-address.ts';
import { parseTokenUrl } from '../token-url.ts';
import type { SettingsOf } from './setting.ts';

/** How a company's server is spoken to, where it does not say so itself, and how people sign in there. */
export const serverValues = {
  protocol: z.enum(['v1', 'compatible']).optional(),
  tokenUrl: z
    .string()
    .max(2000)
    .refine(
      (typed) => parseTokenUrl(typed, '').ok,
      'is not a full address, for example https://meet.acme.com/pass',
    )
    .optional(),
  appID: z.int().min(1).max(4_294_967_295).optional(),
  companyName: z.string().trim().min(1).max(200).optional(),
  signInMethods: z.array(z.enum(signInMethods)).min(1).max(3).optional(),
  oidcIssuer: z.string().max(2000).refine(isProviderAddress, 'is not an https address').optional(),
  oidcClientID: z.string().min(1).max(500).optional(),
  oidcScopes: z
    .array(z.string().regex(scopePattern))
    .max(50)
    .refine((scopes) => scopes.includes('openid'), 'has no openid')
    .optional(),
  oidcTokenType: z.enum(['access', 'id']).optional(),
  oidcUserClaim: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{0,99}$/)
    .optional(),
  oidcRedirectHost: z.enum(redirectHosts).optional(),
  oidcRedirectPorts: z
    .array(
      z
        .string()
        .regex(/^\d{4,5}$/)
        .refine((port) => Number(port) >= 1024 && Number(port) <= 65_535, 'is no port from 1024 to 65535'),
    )
    .max(20)
    .optional(),
  allowOpenServer: z.boolean().optional(),
};

const onlyCompatible = 'Counts only where protocol is compatible.';

export const serverSettings: SettingsOf<typeof serverValues> = {
  protocol: {
    kind: 'choice',
    options: {
      v1: 'the server says itself what it is, as docs/token-server/protocol.md has it',
      compatible:
        'it is written from ZEGOCLOUD’s guide: it gives tokens at one address and says nothing of itself',
    },
    levels: ['mandatory'],
    title: 'How the company’s server is spoken to',
    effect:
      'compatible: Foyer is set up for the server at tokenUrl, and for no other; employees see the company’s name and sign in. It needs tokenUrl and appID. A companyAddress is not needed beside it; where there is one, it has to be that of the same server.',
    builtIn: 'v1',
    without: 'The server at the company’s address describes itself.',
    example: 'compatible',
  },
  tokenUrl: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Where a compatible server gives its tokens',
    effect: `The full address, without a question mark. Foyer asks there with userID and expired_ts. ${onlyCompatible}`,
    builtIn: null,
    without: 'A compatible server can’t be set up.',
    example: 'https://meet.acme.com/pass',
  },
  appID: {
    kind: 'number',
    levels: ['mandatory'],
    title: 'AppID of the company',
    effect:
      'The AppID that the server’s tokens are for, as ZEGOCLOUD’s console shows it. A compatible server needs it. At a server that describes itself: Foyer signs in only where the server names this AppID.',
    builtIn: null,
    without: 'The AppID that the server names. A compatible server can’t be set up.',
    example: 1_234_567_890,
  },
  companyName: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Name of the company',
    effect:
      'What employees see where they sign in and at home, at the company of companyAddress or of tokenUrl, instead of what its server says.',
    builtIn: null,
    without: 'The name that the server gives; where it gives none, that of its computer.',
    example: 'Acme',
  },
  signInMethods: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'How employees sign in',
    effect:
      'Each of oidc, password and access-key. At a server that describes itself, only those of its ways that are listed here are offered; where none is left, nobody signs in. At a compatible server these are the ways: a password goes along with every question for a token as Basic, an access key and what the identity provider gave as Bearer; oidc needs oidcIssuer and oidcClientID there.',
    builtIn: null,
    without:
      'All ways that the server names. At a compatible server: password and access-key, or oidc where oidcIssuer and oidcClientID are set.',
    example: ['oidc'],
  },
  oidcIssuer: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Identity provider of the company',
    effect:
      'The issuer’s address, as its OpenID Connect discovery names it. At a compatible server employees sign in there with their browser. At a server that describes itself: single sign-on is offered only where the server names this provider.',
    builtIn: null,
    without: 'The provider that the server names. At a compatible server there is no single sign-on.',
    example: 'https://login.acme.com',
  },
  oidcClientID: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Foyer’s name at the identity provider',
    effect: `The client ID of a public client with the authorization code flow and PKCE; Foyer has no client secret there. ${onlyCompatible}`,
    builtIn: null,
    without: 'There is no single sign-on.',
    example: 'foyer-desktop',
  },
  oidcScopes: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'What Foyer asks the identity provider for',
    effect: `The scopes. openid has to be among them. ${onlyCompatible}`,
    builtIn: null,
    without: 'openid, profile and email.',
    example: ['openid', 'profile', 'email', 'offline_access'],
  },
  oidcTokenType: {
    kind: 'choice',
    options: { access: 'the access token', id: 'the ID token' },
    levels: ['mandatory'],
    title: 'What a compatible server gets of the identity provider’s answer',
    effect: `It is sent as Bearer with every question for a token. ${onlyCompatible}`,
    builtIn: 'access',
    without: 'The access token.',
    example: 'id',
  },
  oidcUserClaim: {
    kind: 'text',
    levels: ['mandatory'],
    title: 'Which claim is an employee’s ID in meetings',
    effect: `The name of a claim of the ID token. Its value is sent as userID; the server has to compare it with what it finds in the Bearer token. Up to 63 letters, digits, dots, hyphens and underscores fit: of an e-mail address the part before the @ is taken. ${onlyCompatible}`,
    builtIn: 'preferred_username',
    without: 'preferred_username.',
    example: 'email',
  },
  oidcRedirectHost: {
    kind: 'choice',
    options: {
      '127.0.0.1': 'as RFC 8252 has it',
      localhost: 'for providers that take no number',
      '[::1]': 'for computers with IPv6 alone',
    },
    levels: ['mandatory'],
    title: 'Where the browser comes back to',
    effect: `The redirect address that is registered at the identity provider begins with it. ${onlyCompatible}`,
    builtIn: '127.0.0.1',
    without: '127.0.0.1.',
    example: 'localhost',
  },
  oidcRedirectPorts: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'The ports that the browser comes back to',
    effect: `Tried in this order, for providers that compare the port. ${onlyCompatible}`,
    builtIn: null,
    without: 'Any free port.',
    example: ['49152', '49153'],
  },
  allowOpenServer: {
    kind: 'switch',
    levels: ['mandatory'],
    title: 'Allow a server that lets anyone in',
    effect: `Before an employee signs in, Foyer asks a compatible server without any credential. One that answers gives everyone a token, under any name, and Foyer does not sign in there. On: it does, without asking for a password, and says on screen that anyone could join under the employee’s name. ${onlyCompatible}`,
    builtIn: false,
    without: 'Foyer does not sign in at such a server.',
    example: true,
  },
};
