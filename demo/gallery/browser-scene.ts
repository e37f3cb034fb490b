import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Page } from 'playwright';
import { z } from 'zod';
import {
  createMemoryAccountStore,
  createMemoryDeviceKeyStore,
  createTokenServer,
  Secret,
} from '../../token-server/src/index.ts';
import type { FoyerApp } from '../driver/foyer-app.ts';
import type { Camera } from './camera.ts';

/** A company whose people sign in in their browser, while Foyer waits. Ends where it began: at the address. */
export async function playBrowserSignIn(foyer: FoyerApp, page: Page, camera: Camera): Promise<void> {
  const provider = await startProviderOfNobody();
  const server = createTokenServer({
    appID: 1_234_567_890,
    company: { name: 'Acme' },
    secret: new Secret(randomBytes(16).toString('hex')),
    accounts: await createMemoryAccountStore([]),
    deviceKeys: createMemoryDeviceKeyStore(),
    oidc: [
      {
        issuer: provider.issuer,
        audience: 'https://meet.acme.example',
        clockSkewSeconds: 0,
        client: { clientID: 'foyer', scopes: ['openid'] },
      },
    ],
  });
  try {
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    await foyer.app.evaluate(({ shell }) => {
      shell.openExternal = () => Promise.resolve();
    });
    await page.locator('#address').fill(address);
    await page.locator('form [type=submit]').click();
    await page.locator('.step .button-primary').first().click();
    await page.locator('.browser-wait').waitFor();
    await camera.shoot(page, { name: 'sign-in-browser', caption: 'Signing in with the browser' });
    await page.locator('.browser-lost summary').click();
    await page.locator('#answer').waitFor();
    await camera.shoot(page, { name: 'sign-in-browser-lost', caption: 'The browser does not come back' });
    await page.locator('.browser-actions .button').first().click();
    await page.locator('.company-card .button').click();
    await page.locator('#address').waitFor();
    await page.locator('#address').fill('');
  } finally {
    await server.close();
    provider.close();
  }
}

/** Says where people would sign in, which is all that is asked for before the browser comes back. */
async function startProviderOfNobody(): Promise<{ readonly issuer: string; readonly close: () => void }> {
  let issuer = '';
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound: unknown = server.address();
  issuer = `http://127.0.0.1:${String(z.object({ port: z.number() }).parse(bound).port)}`;
  return { issuer, close: () => server.close() };
}
