import type { Page } from 'playwright';
import { createServer } from 'node:http';
import Provider, { type ClientMetadata } from 'oidc-provider';
import { z } from 'zod';

/** What the provider calls the meeting server in its access tokens. */
export const meetingAudience = 'https://meet.acme.test';
export const ssoClient = 'foyer-desktop';
/** A desktop client that must send a secret, as Google's must. */
export const secretClient = { id: 'foyer-with-secret', secret: 'no-secret-at-all-1234567890' } as const;

export interface IdentityProvider {
  readonly issuer: string;
  /** Method and path of every request so far, for example `POST /token`. */
  readonly requests: string[];
  /** What happens while a request is under way, before it is answered. */
  beforeAnswer: (request: string) => Promise<void>;
  /** Access tokens given from now on live so long. */
  accessTokenSeconds: number;
  /** Whether a refresh comes with a new refresh token. */
  rotates: boolean;
  /** How long the refresh tokens are that it gives from now on, in characters. */
  refreshTokenLength: number;
  /** Ends every sign-in, as an administrator can. */
  readonly revokeAll: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const desktop: Omit<ClientMetadata, 'client_id'> = {
  application_type: 'native',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}/callback`),
};

/** A real OpenID Connect provider on loopback. Whoever types a name and any password is that person. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const issuer = `http://127.0.0.1:${String(port)}`;
  const grants = new Set<string>();
  const resource = () => ({
    scope: 'meet',
    audience: meetingAudience,
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: self.accessTokenSeconds,
  });
  const provider = new Provider(issuer, {
    clients: [
      { ...desktop, client_id: ssoClient, token_endpoint_auth_method: 'none' },
      {
        ...desktop,
        client_id: secretClient.id,
        client_secret: secretClient.secret,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['only for tests'] },
    // The people's names go into ID tokens and into what the meeting server reads.
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: `${id} of Acme` }) }),
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? { name: `${token.accountId} of Acme` } : {},
    rotateRefreshToken: () => self.rotates,
    formats: {
      // A character of it has 6 bits.
      bitsOfOpaqueRandomness: (_context, { kind }) =>
        6 * (kind === 'RefreshToken' ? self.refreshTokenLength : 43),
    },
    features: {
      devInteractions: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => meetingAudience,
        getResourceServerInfo: resource,
        useGrantedResource: () => true,
      },
    },
    ttl: {
      RefreshToken: 3600,
      Grant: 3600,
      Session: 3600,
      Interaction: 600,
      AuthorizationCode: 60,
      IdToken: 600,
    },
  });
  provider.on('grant.success', (context) => {
    const grant = context.oidc.entities.Grant?.jti;
    if (grant !== undefined) grants.add(grant);
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const name = `${request.method ?? ''} ${new URL(request.url ?? '/', issuer).pathname}`;
    self.requests.push(name);
    void self.beforeAnswer(name).then(() => answer(request, response));
  });
  const self: IdentityProvider = {
    issuer,
    requests: [],
    beforeAnswer: () => Promise.resolve(),
    accessTokenSeconds: 600,
    rotates: true,
    refreshTokenLength: 43,
    async revokeAll() {
      for (const grant of grants) await provider.RefreshToken.revokeByGrantId(grant);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
  return self;
}

/** Signs in on the provider's pages as an employee does, up to their last button. */
export async function signInAtProvider(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('input[name=login]').fill('carol');
  await page.locator('input[name=password]').fill('whatever');
  await page.locator('button[type=submit]').click();
  await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
}

export async function consentAtProvider(page: Page): Promise<void> {
  await page.locator('button[type=submit]').click();
}
