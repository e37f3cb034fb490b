import { randomBytes } from 'node:crypto';
import { expect } from 'playwright/test';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { openMeeting } from '../../demo/driver/journeys.ts';
import {
  createMemoryAccountStore,
  createMemoryDeviceKeyStore,
  createTokenServer,
  Secret,
} from '../../token-server/src/index.ts';
import { alice } from './company.ts';
import { goHome } from './in-meeting.ts';
import { type IdentityProvider, meetingAudience, ssoClient } from './identity-provider.ts';

export interface SsoCompany {
  readonly address: string;
  /** How many passes for meetings it gave so far. */
  readonly passes: () => number;
  readonly close: () => Promise<void>;
}

/** A company whose people sign in at an identity provider or, as {@link alice}, with a password. */
export async function startSsoCompany(
  { issuer }: IdentityProvider,
  client: { readonly clientID: string; readonly clientSecret?: string } = { clientID: ssoClient },
): Promise<SsoCompany> {
  const scrypt = { N: 1024, r: 8, p: 1 };
  const accounts = [{ ...alice, password: new Secret(alice.password) }];
  const server = createTokenServer({
    appID: 1_234_567_890,
    company: { name: 'Acme' },
    secret: new Secret(randomBytes(16).toString('hex')),
    accounts: await createMemoryAccountStore(accounts, scrypt),
    deviceKeys: createMemoryDeviceKeyStore(),
    scrypt,
    oidc: [
      {
        issuer,
        audience: meetingAudience,
        clockSkewSeconds: 0,
        client: { ...client, scopes: ['openid', 'profile', 'meet'] },
      },
    ],
  });
  let passes = 0;
  server.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.url === '/v1/room-tokens' && reply.statusCode === 200) passes += 1;
    done();
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { address, passes: () => passes, close: () => server.close() };
}

/** Opens a meeting from home and comes back: one pass from the company's server. */
export async function askForPass(foyer: FoyerApp, company: SsoCompany): Promise<void> {
  const before = company.passes();
  const meeting = await openMeeting(foyer, 'Quiet Harbour');
  await expect.poll(company.passes).toBe(before + 1);
  await goHome(meeting);
  await foyer.window('shell');
}
