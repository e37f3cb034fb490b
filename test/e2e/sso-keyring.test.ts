import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { openMeeting } from '../../demo/driver/journeys.ts';
import {
  consentAtProvider,
  type IdentityProvider,
  signInAtProvider,
  startIdentityProvider,
} from '../support/identity-provider.ts';
import { type OwnKeyring, startOwnKeyring } from '../support/own-keyring.ts';
import { askForPass, type SsoCompany, startSsoCompany } from '../support/sso-company.ts';
import { catchOpenedPages, startSystemBrowser, type SystemBrowser } from '../support/system-browser.ts';

let keyring: OwnKeyring;
let provider: IdentityProvider;
let company: SsoCompany;
let browser: SystemBrowser;
let profile: string;
let foyer: FoyerApp;

const launch = () => launchFoyer(profile, { env: keyring.env });

/** Signed in and started again, so that the first pass takes a renewal. */
test.beforeEach(async () => {
  keyring = await startOwnKeyring();
  provider = await startIdentityProvider();
  company = await startSsoCompany(provider);
  browser = await startSystemBrowser();
  profile = await newProfile();
  foyer = await launch();
  const opened = await catchOpenedPages(foyer.app);
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill(company.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Sign in with your browser' }).click();
  await expect.poll(async () => (await opened()).length).toBe(1);
  await signInAtProvider(browser.page, (await opened())[0] ?? '');
  await consentAtProvider(browser.page);
  await foyer.window('shell');
  await foyer.close();
  foyer = await launch();
});

test.afterEach(async () => {
  await foyer.close();
  await browser.close();
  await company.close();
  await provider.close();
  await keyring.close();
  await removeProfile(profile);
});

const renewals = () => provider.requests.filter((request) => request === 'POST /token').length - 1;

/** What the keyring holds, as another program of this person's reads it; not while it is locked. */
async function kept(): Promise<string> {
  const read = `require('keytar').findCredentials('Foyer').then((items) => console.log(JSON.stringify(items)))`;
  const env = { ...process.env, ...keyring.env };
  return (await promisify(execFile)(process.execPath, ['-e', read], { env })).stdout.trim();
}

/** A renewal, and when it comes back with the next refresh token, the keyring is locked. The last one is worth nothing now. */
async function renewWhileLocking(): Promise<void> {
  provider.beforeAnswer = (request) => (request === 'POST /token' ? keyring.lock() : Promise.resolve());
  await askForPass(foyer, company);
  provider.beforeAnswer = () => Promise.resolve();
  expect(renewals()).toBe(1);
}

async function expectStillSignedIn(): Promise<void> {
  foyer = await launch();
  await askForPass(foyer, company);
  expect(renewals()).toBe(2);
}

test('a sign-in renewed while the keyring was locked is kept when the employee is back, and outlives a crash', async () => {
  const before = await kept();
  await renewWhileLocking();
  await keyring.unlock();
  expect(await kept()).toBe(before);
  await foyer.app.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
  await expect.poll(kept).not.toBe(before);

  // Without a last word.
  foyer.app.process().kill('SIGKILL');
  await foyer.close().catch(() => undefined);
  await expectStillSignedIn();
});

test('a sign-in renewed while the keyring was locked is kept at the quit, when the keyring is open again', async () => {
  const before = await kept();
  await renewWhileLocking();
  await keyring.unlock();
  expect(await kept()).toBe(before);
  await foyer.close();
  expect(await kept()).not.toBe(before);
  await expectStillSignedIn();
});

test('a sign-in renewed while the keyring is locked until Foyer has quit is over at the next start, and said so', async () => {
  await renewWhileLocking();
  await foyer.close();
  await keyring.unlock();
  foyer = await launch();
  const meeting = await openMeeting(foyer, 'Quiet Harbour');
  await expect(meeting.getByText('Your company has ended this sign-in.')).toBeVisible();
});

test('a sign-out after a renewal that a locked keyring did not take is refused while it is locked, and works once it is open', async () => {
  await renewWhileLocking();
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: 'Your account' }).click();
  await home.getByRole('button', { name: 'Sign out' }).click();
  const signOut = home.getByRole('dialog').getByRole('button', { name: 'Sign out' });
  await signOut.click();
  await expect(home.getByText('Your keyring is locked')).toBeVisible();
  expect(provider.requests).not.toContain('POST /token/revocation');

  await keyring.unlock();
  await signOut.click();
  await foyer.window('signin');
  expect(provider.requests.filter((request) => request === 'POST /token/revocation')).toHaveLength(1);
  expect(await kept()).toBe('[]');
});
