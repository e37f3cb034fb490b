import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { filesWith } from '../support/find-text.ts';
import {
  consentAtProvider,
  type IdentityProvider,
  secretClient,
  signInAtProvider,
  startIdentityProvider,
} from '../support/identity-provider.ts';
import { emptyKeychain, keychainItems, keptRefreshToken } from '../support/keychain.ts';
import { askForPass, type SsoCompany, startSsoCompany } from '../support/sso-company.ts';
import { catchOpenedPages, startSystemBrowser, type SystemBrowser } from '../support/system-browser.ts';
import { goHome } from '../support/in-meeting.ts';

let provider: IdentityProvider;
let company: SsoCompany;
let browser: SystemBrowser;
let profile: string;
let foyer: FoyerApp;
let opened: () => Promise<string[]>;

async function launch(): Promise<void> {
  foyer = await launchFoyer(profile);
  opened = await catchOpenedPages(foyer.app);
}

test.beforeEach(async () => {
  await emptyKeychain();
  provider = await startIdentityProvider();
  company = await startSsoCompany(provider);
  browser = await startSystemBrowser();
  profile = await newProfile();
  await launch();
});

test.afterEach(async () => {
  await foyer.close();
  await browser.close();
  await company.close();
  await provider.close();
  await removeProfile(profile);
});

/** Finds the company and starts the sign-in; gives the page and the address that opened in the browser. */
async function startSignIn(): Promise<{ page: Page; url: string }> {
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill(company.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  const before = (await opened()).length;
  await page.getByRole('button', { name: 'Sign in with your browser' }).click();
  await expect(page.getByRole('heading', { name: 'Go on in your browser' })).toBeVisible();
  await expect.poll(async () => (await opened()).length).toBe(before + 1);
  return { page, url: (await opened()).at(-1) ?? '' };
}

const signInAt = (url: string) => signInAtProvider(browser.page, url);
const consent = () => consentAtProvider(browser.page);
const renewals = () => provider.requests.filter((request) => request === 'POST /token').length - 1;

async function signIn(): Promise<Page> {
  const { url } = await startSignIn();
  await signInAt(url);
  await consent();
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: 'Your account: carol of Acme' }).waitFor();
  return home;
}

async function signOut(): Promise<void> {
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: 'Your account' }).click();
  await home.getByRole('button', { name: 'Sign out' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await foyer.window('signin');
}

test('signs in with the browser, outlasts a restart, gives the sign-in back', { tag: '@smoke' }, async () => {
  const { url } = await startSignIn();
  const asked = new URL(url).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(name)?.length).toBeGreaterThan(30);

  await signInAt(url);
  await consent();
  const home = await foyer.window('shell');
  await expect(home.getByRole('button', { name: 'Your account: carol of Acme' })).toBeVisible();
  await expect(browser.page.getByRole('heading', { name: 'You can close this window' })).toBeVisible();
  await expect(browser.page.getByText('Acme')).toBeVisible();
  // The code is out of the address bar.
  expect(new URL(browser.page.url()).search).toBe('');
  // Nobody listens any more.
  await expect(fetch(asked.get('redirect_uri') ?? '')).rejects.toThrow();

  const kept = await keptRefreshToken();
  expect(await filesWith(profile, kept)).toEqual([]);
  await foyer.close();
  await launch();
  await foyer.window('shell');
  await askForPass(foyer, company);
  expect(renewals()).toBe(1);
  expect(await keptRefreshToken()).not.toBe(kept);

  await signOut();
  expect(provider.requests.at(-1)).toBe('POST /token/revocation');
  expect(await keychainItems()).toEqual([]);
});

test('a sign-in of 8 kB, too large for a keychain of Windows, lasts over a restart, sealed in the profile', async () => {
  provider.refreshTokenLength = 8192;
  provider.rotates = false;
  await signIn();
  const [item] = await keychainItems();
  expect(item?.password.length).toBeLessThan(100);
  const [name = ''] = await readdir(join(profile, 'sealed'));
  const sealed = await readFile(join(profile, 'sealed', name));
  expect(sealed.length).toBeGreaterThan(8192);
  expect(sealed.includes('refreshToken')).toBe(false);
  await foyer.close();

  await launch();
  await foyer.window('shell');
  await askForPass(foyer, company);
  expect(renewals()).toBe(1);
  await signOut();
  expect(await keychainItems()).toEqual([]);
  expect(await readdir(join(profile, 'sealed'))).toEqual([]);
});

test('signs in, renews and signs out at a provider that wants a client secret, which is on no page and in no file', async () => {
  await company.close();
  const { id: clientID, secret: clientSecret } = secretClient;
  company = await startSsoCompany(provider, { clientID, clientSecret });
  const { url } = await startSignIn();
  expect(url).not.toContain(clientSecret);
  await signInAt(url);
  await consent();
  await foyer.window('shell');
  expect(await filesWith(profile, clientSecret)).toEqual([]);
  await foyer.close();

  await launch();
  await foyer.window('shell');
  await askForPass(foyer, company);
  expect(renewals()).toBe(1);
  await signOut();
  expect(provider.requests.at(-1)).toBe('POST /token/revocation');
  expect(await keychainItems()).toEqual([]);
});

test('renews silently when the access runs out, and only then', async () => {
  provider.rotates = false;
  await signIn();
  const kept = await keptRefreshToken();
  await askForPass(foyer, company);
  expect(renewals()).toBe(0);
  await foyer.close();
  provider.accessTokenSeconds = 1;
  await launch();
  await foyer.window('shell');
  await askForPass(foyer, company);
  const before = renewals();
  expect(before).toBeGreaterThan(0);
  expect(await keptRefreshToken()).toBe(kept);
});

test('a sign-in that the company has ended says so once, and keeps company and person', async () => {
  await signIn();
  await foyer.close();
  await provider.revokeAll();
  await launch();
  const home = await foyer.window('shell');
  await home.getByLabel('Meeting name or invitation').fill('Quiet Harbour');
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  const meeting = await foyer.window('meeting');
  await expect(meeting.getByText('Your company has ended this sign-in.')).toBeVisible();
  await goHome(meeting);

  const page = await foyer.window('signin');
  await expect(page.getByText('Your company has ended this sign-in.')).toBeVisible();
  await expect(page.getByLabel('Your company’s meeting address')).toHaveValue(company.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Sign in with your browser' }).click();
  await expect.poll(async () => (await opened()).length).toBe(1);
  await browser.page.goto((await opened())[0] ?? '');
  // The browser still knows who it is.
  await consent();
  // What they wanted goes on.
  const again = await foyer.window('meeting');
  await expect(again.getByRole('heading', { name: 'Get ready' })).toBeVisible();
  await expect.poll(company.passes).toBe(1);
  expect(await keychainItems()).toHaveLength(1);
});

test('the address of a browser that can not come back may be pasted; another one may not', async () => {
  const { page, url } = await startSignIn();
  const { searchParams } = new URL(url);
  await signInAt(url);
  const stopped = await browser.cutOff('callback');
  await consent();
  await expect.poll(stopped).toBeDefined();
  const stoppedAt = (await stopped()) ?? '';

  await page.getByText('Your browser does not come back?').click();
  const field = page.getByLabel('Paste the code or address');
  const send = async (text: string, says: string) => {
    await field.fill(text);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(says)).toBeVisible();
  };
  await send('hello there', 'This is not the code or address');
  const forged = new URL(stoppedAt);
  forged.searchParams.set('state', 'somebody-elses');
  await send(forged.href, 'This is not the code or address');
  // Nor does the wrong state end the sign-in when it comes from the network.
  const answer = await fetch(forged.href);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Foyer is not waiting for this');
  expect((await fetch(searchParams.get('redirect_uri') ?? '', { method: 'POST' })).status).toBe(404);

  await field.fill(stoppedAt);
  await page.getByRole('button', { name: 'Continue' }).click();
  await foyer.window('shell');
});

test('a code alone is enough, a wrong one is refused by the company', async () => {
  const { page, url } = await startSignIn();
  await page.getByText('Your browser does not come back?').click();
  await page.getByLabel('Paste the code or address').fill('a-code-that-nobody-gave');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Your company’s sign-in page did not let you in.')).toBeVisible();
  // What was open is over.
  await expect(fetch(new URL(url).searchParams.get('redirect_uri') ?? '')).rejects.toThrow();
  expect(await keychainItems()).toEqual([]);
});

test('cancelling and starting again leaves one attempt, and the old answer is not taken', async () => {
  const first = await startSignIn();
  await first.page.getByRole('button', { name: 'Open it again' }).click();
  await expect.poll(async () => (await opened()).length).toBe(2);
  expect((await opened())[1]).toBe(first.url);
  await first.page.getByRole('button', { name: 'Cancel' }).click();
  const button = first.page.getByRole('button', { name: 'Sign in with your browser' });
  await expect(button).toBeFocused();

  await button.click();
  await expect.poll(async () => (await opened()).length).toBe(3);
  const second = (await opened())[2] ?? '';
  expect(new URL(second).searchParams.get('state')).not.toBe(new URL(first.url).searchParams.get('state'));
  await signInAt(second);
  await consent();
  await foyer.window('shell');
});

test('who says no on the sign-in page is told so in Foyer, with a support code that is in the log', async () => {
  const { page, url } = await startSignIn();
  const { searchParams } = new URL(url);
  const back = new URL(searchParams.get('redirect_uri') ?? '');
  back.search = new URLSearchParams({
    error: 'access_denied',
    state: searchParams.get('state') ?? '',
    iss: provider.issuer,
  }).toString();
  await browser.page.goto(back.href);
  await expect(browser.page.getByRole('heading', { name: 'The sign-in did not work' })).toBeVisible();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Your company’s sign-in page did not let you in.');
  const code = /[2-9B-DF-HJ-NP-TV-Z]{8}/.exec(await notice.innerText())?.[0] ?? 'no code';
  const log = () => readFile(join(profile, 'logs', 'foyer.log'), 'utf8');
  await expect.poll(log).toContain(code);
  expect(await log()).toContain('signin.browser-refused');
});

test('a provider that is down is named, and the password still works beside it', async () => {
  await provider.close();
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill(company.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Sign in with your browser' }).click();
  await expect(page.getByText(`can’t reach ${new URL(provider.issuer).host}`)).toBeVisible();
  await page.getByLabel('User name').fill('alice');
  await page.getByLabel('Password', { exact: true }).fill('tangerine-Kayak-42-velvet');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await foyer.window('shell');
});
