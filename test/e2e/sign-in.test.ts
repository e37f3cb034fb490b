import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { alice, startTestCompany, type TestCompany } from '../support/company.ts';
import { type FaultServer, html, startFaultServer, status } from '../support/fault-server.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { findCompany, signIn } from '../../demo/driver/journeys.ts';
import { emptyKeychain, keychainItems } from '../support/keychain.ts';

let company: TestCompany;
let faults: FaultServer;
let profile: string;
let foyer: FoyerApp;

test.beforeEach(async () => {
  await emptyKeychain();
  company = await startTestCompany();
  faults = await startFaultServer(company.address);
  profile = await newProfile();
  foyer = await launchFoyer(profile);
});

test.afterEach(async () => {
  await foyer.close();
  await faults.close();
  await company.close();
  await removeProfile(profile);
});

test(
  'signs in once, stays signed in over a restart, and leaves nothing behind after signing out',
  { tag: '@smoke' },
  async () => {
    await signIn(foyer, company.address, alice);
    expect(await keychainItems()).toHaveLength(1);
    expect(foyer.app.windows()).toHaveLength(1);

    await foyer.close();
    foyer = await launchFoyer(profile);
    const home = await foyer.window('shell');
    await expect(home.getByRole('button', { name: /Your account: Alice Example/ })).toBeVisible();

    await home.getByRole('button', { name: /Your account/ }).click();
    await home.getByRole('button', { name: 'Sign out' }).click();
    await home.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await foyer.window('signin');
    expect(await keychainItems()).toHaveLength(0);
    const left = await Promise.all(
      (await readdir(profile))
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFile(join(profile, name), 'utf8')),
    );
    expect(left.join('\n')).not.toContain('Alice');
  },
);

test('a wrong password is said beside the field and what was typed stays', { tag: '@smoke' }, async () => {
  const page = await foyer.window('signin');
  await findCompany(page, company.address);
  await page.getByLabel('User name').fill('alice');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('User name and password don’t match.')).toBeVisible();
  await expect(page.getByLabel('User name')).toHaveValue('alice');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('not the password');
  expect(await keychainItems()).toHaveLength(0);
});

const addresses = [
  { typed: 'not a host', says: 'This is not a meeting address.' },
  { typed: 'http://meet.acme.com', says: 'anyone on the network could read' },
  { typed: 'https://alice:secret@meet.acme.com', says: 'contains a user name or password' },
  { typed: 'https://meet.acme.invalid', says: /There is nothing at|can’t reach/ },
  { typed: 'http://127.0.0.1:1', says: 'can’t reach 127.0.0.1:1' },
];
test('an address that cannot be is refused with a sentence and stays typed', async () => {
  const page = await foyer.window('signin');
  for (const { typed, says } of addresses) {
    await page.getByLabel('Your company’s meeting address').fill(typed);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByLabel('Your company’s meeting address')).toHaveValue(typed);
  }
});

test('a server that answers badly is named as what it is', async () => {
  const page = await foyer.window('signin');
  const look = async (says: string | RegExp) => {
    await page.getByLabel('Your company’s meeting address').fill(faults.address);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(says)).toBeVisible();
  };
  const discovery = '/.well-known/meeting-client';
  faults.answer(discovery, html());
  await look('but not as a meeting server');
  faults.answer(discovery, status(404));
  await look('but not as a meeting server');
  faults.answer(discovery, status(500));
  await look('has a problem');
  faults.answer(discovery, status(302, {}, { location: 'https://example.com/' }));
  await look('sends Foyer on to another place');
  faults.answer(discovery, status(200, { padding: 'x'.repeat(70_000) }));
  await look('far larger');
  faults.answer(discovery, (_request, response) => response.destroy());
  await look(/can’t reach|not as a meeting server/);

  faults.answer(discovery, undefined);
  await findCompany(page, faults.address);
  await page.getByLabel('User name').fill('alice');
  await page.getByLabel('Password', { exact: true }).fill(alice.password);
  const send = async (says: string | RegExp) => {
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText(says)).toBeVisible();
  };
  faults.answer('/v1/device-keys', status(403));
  await send('does not let this account use meetings');
  faults.answer('/v1/device-keys', status(429, {}, { 'retry-after': '30' }));
  await send('Wait 30 seconds');
  faults.answer('/v1/device-keys', status(503, { requestId: 'ABCD2345' }));
  await send('ABCD2345');
  faults.answer('/v1/device-keys', undefined);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await foyer.window('shell');
});

test('a damaged settings file is set aside, not overwritten', async () => {
  await foyer.close();
  await writeFile(join(profile, 'settings.json'), '{ "account": 7');
  foyer = await launchFoyer(profile);
  await foyer.window('signin');
  await expect
    .poll(async () => (await readdir(profile)).filter((name) => name.startsWith('settings.damaged-')))
    .toHaveLength(1);
});
