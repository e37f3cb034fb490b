import type { TokenServerOptions } from '../../src/index.ts';
import { audience, type IdentityProvider } from './identity-provider.ts';
import { startTestServer, type TestServer } from './test-server.ts';

type ProviderSettings = NonNullable<TokenServerOptions['oidc']>[number];

export interface OidcServer extends TestServer {
  /** Seconds pass for the server, whose clock stands still otherwise. */
  pass(seconds: number): void;
  /** Unix seconds. */
  now(): number;
}

/** A token server that takes the bearers of one identity provider, with a clock of its own. */
export async function startOidcServer(
  { issuer }: Pick<IdentityProvider, 'issuer'>,
  settings: Partial<ProviderSettings> = {},
  change: Partial<TokenServerOptions> = {},
): Promise<OidcServer> {
  let now = Date.now();
  const server = await startTestServer({
    oidc: [{ issuer, audience, ...settings }],
    clock: () => now,
    ...change,
  });
  return {
    ...server,
    now: () => Math.floor(now / 1000),
    pass(seconds) {
      now += seconds * 1000;
    },
  };
}
