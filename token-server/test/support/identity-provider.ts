import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { Provider, type Configuration } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import { signInWithBrowser, type Tokens } from './browser-sign-in.ts';

export const audience = 'https://meet.example.com';
export const clientID = 'foyer-desktop';
export const redirectUri = 'http://127.0.0.1:9/callback';
const scopes = ['openid', 'profile', 'email'] as const;
const claimNames = ['name', 'preferred_username', 'email', 'groups', 'roles', 'realm_access', 'oid', 'hd'];
/** Seconds; more than any test takes. */
const life = 3600;

export interface IdentityProvider {
  readonly issuer: string;
  /** What somebody with these claims gets who signs in with a browser: real tokens of a real provider. */
  signIn(person: Person): Promise<Tokens>;
  /** Anything, signed with the key that the provider has now; what is given wins over what is usual. */
  sign(claims: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>;
  /** The public key as the provider publishes it. */
  publicKey(): JWK;
  /** A new key takes the place of the old one. */
  rotate(): Promise<void>;
  /** How often its keys were asked for. */
  keyRequests(): number;
  /** Nobody answers at its address. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface Person {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

type Algorithm = 'ES256' | 'RS256';

interface SigningKey {
  readonly alg: Algorithm;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
}

/** A provider on a free loopback port, with one key (ES256 is quickly made); stopped at the end of the test. */
export async function startIdentityProvider(alg: Algorithm = 'ES256'): Promise<IdentityProvider> {
  const people = new Map<string, Person>();
  let keyRequests = 0;
  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    if (request.url === '/jwks') keyRequests += 1;
    void handle(request, response);
  };
  let server = createServer(listener);
  const port = await listen(server, 0);
  const issuer = `http://127.0.0.1:${String(port)}`;
  let key = await newKey('first', alg);
  handle = providerWith(issuer, key, people);
  onTestFinished(() => close(server));

  return {
    issuer,
    signIn(person) {
      people.set(person.sub, person);
      return signInWithBrowser({ issuer, clientID, redirectUri, audience, scopes, login: person.sub });
    },
    sign(claims, header = {}) {
      const now = Math.floor(Date.now() / 1000);
      const usual = { iss: issuer, aud: audience, sub: 'someone', exp: now + 600, iat: now };
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg, typ: 'at+jwt', kid: key.publicJwk.kid ?? '', ...header })
        .sign(key.privateKey);
    },
    publicKey: () => key.publicJwk,
    async rotate() {
      key = await newKey('second', alg);
      handle = providerWith(issuer, key, people);
    },
    keyRequests: () => keyRequests,
    stop: () => close(server),
    async start() {
      server = createServer(listener);
      await listen(server, port);
    },
  };
}

function providerWith(issuer: string, key: SigningKey, people: ReadonlyMap<string, Person>) {
  const configuration: Configuration = {
    clients: [
      {
        client_id: clientID,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: key.alg,
      },
    ],
    jwks: { keys: [key.privateJwk] },
    cookies: { keys: ['not secret'] },
    ttl: { Interaction: life, Grant: life, Session: life, IdToken: life },
    scopes: [...scopes],
    claims: { openid: ['sub', ...claimNames] },
    conformIdTokenClaims: false,
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ ...people.get(accountId), sub: accountId }),
    }),
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? { ...people.get(token.accountId), sub: undefined } : undefined,
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(scopes.join(' '));
      grant.addResourceScope(audience, scopes.join(' '));
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: scopes.join(' '),
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: life,
          jwt: { sign: { alg: key.alg } },
        }),
        useGrantedResource: () => true,
      },
    },
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith('/interaction/') === true) {
      // Instead of a page with a form: whoever the browser says.
      const accountId = String(request.headers['x-login']);
      await provider.interactionFinished(request, response, { login: { accountId }, consent: {} });
    } else {
      await answer(request, response);
    }
  };
}

async function newKey(kid: string, alg: Algorithm): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const more = { kid, alg, use: 'sig' };
  return {
    alg,
    privateKey,
    publicJwk: { ...(await exportJWK(publicKey)), ...more },
    privateJwk: { ...(await exportJWK(privateKey)), ...more },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
