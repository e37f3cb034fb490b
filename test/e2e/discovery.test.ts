import { createServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { makeCertificate } from '../../demo/zego-double/certificate.ts';
import { alice, startTestCompany, type TestCompany } from '../support/company.ts';
import { type FaultServer, startFaultServer, status } from '../support/fault-server.ts';
import { emptyKeychain, keychainItems } from '../support/keychain.ts';

let company: TestCompany;
let faults: FaultServer;
let profile: string;
let foyer: FoyerApp | undefined;

test.beforeEach(async () => {
  await emptyKeychain();
  company = await startTestCompany();
  faults = await startFaultServer(company.address);
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer?.close();
  foyer = undefined;
  await faults.close();
  await company.close();
  await removeProfile(profile);
});

async function look(typed: string) {
  const page = await foyer?.window('signin');
  if (page === undefined) throw new Error('Foyer is not running');
  await page.getByLabel('Your company’s meeting address or your work e-mail').fill(typed);
  await page.getByRole('button', { name: 'Continue' }).click();
  return page;
}

/** Puts TLS in front of the company, with a certificate for any name that nobody trusts by itself. */
async function startTls(): Promise<{ port: number; asked: string[]; close: () => void }> {
  const { key, certificate } = await makeCertificate();
  const asked: string[] = [];
  const server = createServer({ key, cert: certificate }, (request, response) => {
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    const onward = httpRequest(
      company.address + (request.url ?? ''),
      { method: request.method, headers: { ...request.headers, host: new URL(company.address).host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    port,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a work e-mail address leads to the company, and its name stays here', async () => {
  const tls = await startTls();
  try {
    foyer = await launchFoyer(profile, {
      switches: [
        `--host-resolver-rules=MAP meet.acme.test 127.0.0.1:${String(tls.port)}, MAP acme.test ~NOTFOUND`,
        '--ignore-certificate-errors',
      ],
    });
    const page = await look('Alice.Example@acme.test');
    await page.getByLabel('User name').fill('alice');
    await page.getByLabel('Password', { exact: true }).fill(alice.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await foyer.window('shell');
    expect(tls.asked[0]).toBe('meet.acme.test/.well-known/meeting-client');
    expect(tls.asked.join()).not.toContain('Alice');
    expect((await keychainItems()).map(({ account }) => account)).toEqual(['alice@meet.acme.test']);
  } finally {
    await foyer?.close();
    foyer = undefined;
    tls.close();
  }
});

test('a mail provider is never asked, and who does not answer is named', async () => {
  const tls = await startTls();
  try {
    foyer = await launchFoyer(profile, {
      switches: [`--host-resolver-rules=MAP *gmail.com 127.0.0.1:${String(tls.port)}, MAP * ~NOTFOUND`],
    });
    const page = await look('alice@gmail.com');
    await expect(page.getByText('gmail.com is a mail provider, not your company.')).toBeVisible();
    await expect(page.getByLabel('Your company’s meeting address')).toHaveValue('alice@gmail.com');
    await look('alice@acme.test');
    await expect(page.getByText('It asked acme.test and meet.acme.test.')).toBeVisible();
    expect(tls.asked).toEqual([]);
  } finally {
    tls.close();
  }
});

test('the company shows its logo where people sign in', async () => {
  const discovery: unknown = await (await fetch(`${company.address}/.well-known/meeting-client`)).json();
  const described = z.record(z.string(), z.unknown()).parse(discovery);
  const picture = await readFile(join(import.meta.dirname, '../../build/icons/128x128.png'));
  const logo = `data:image/png;base64,${picture.toString('base64')}`;
  faults.answer(
    '/.well-known/meeting-client',
    status(200, { ...described, branding: { name: 'Acme', logo } }),
  );
  foyer = await launchFoyer(profile);
  const page = await look(faults.address);
  await page.getByText('Acme', { exact: true }).waitFor();
  // Decoration beside the name: it has no name of its own.
  await expect
    .poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(128);
});

test('an access key signs a shared device in, typed once and kept like a sign-in', async () => {
  const discovery: unknown = await (await fetch(`${company.address}/.well-known/meeting-client`)).json();
  const described = z.record(z.string(), z.unknown()).parse(discovery);
  faults.answer(
    '/.well-known/meeting-client',
    status(200, { ...described, signInMethods: ['access-key', 'password'] }),
  );
  faults.answer('/v1/me', (request, response) => {
    const known = request.headers.authorization === 'Bearer ak_kiosk-in-the-lobby';
    status(known ? 200 : 401, { userID: 'kiosk-1', userName: 'Lobby' })(request, response);
  });
  foyer = await launchFoyer(profile);
  const page = await look(faults.address);
  await page.getByRole('button', { name: 'Use an access key' }).click();
  const field = page.getByLabel('Access key', { exact: true });
  await expect(field).toBeFocused();
  await field.fill('ak_of-somebody-else');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Your company does not know this access key.')).toBeVisible();
  expect(await keychainItems()).toEqual([]);

  await field.fill('ak_kiosk-in-the-lobby');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const home = await foyer.window('shell');
  await expect(home.getByRole('button', { name: 'Your account: Lobby' })).toBeVisible();
  expect((await keychainItems()).map(({ password }) => password)).toEqual(['ak_kiosk-in-the-lobby']);

  await home.getByRole('button', { name: 'Your account' }).click();
  await home.getByRole('button', { name: 'Sign out' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await foyer.window('signin');
  expect(await keychainItems()).toEqual([]);
});
