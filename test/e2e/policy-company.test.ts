import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting } from '../../demo/driver/journeys.ts';
import type { PolicyValues } from '../../shared/policy-settings.ts';
import { expectAccessible } from '../support/axe.ts';
import { bearerPass } from '../support/bearer-pass.ts';
import { alice } from '../support/company.ts';
import { type FaultServer, startFaultServer, status } from '../support/fault-server.ts';
import {
  consentAtProvider,
  signInAtProvider,
  ssoClient,
  startIdentityProvider,
} from '../support/identity-provider.ts';
import { keychainItems } from '../support/keychain.ts';
import { openPass } from '../support/made-pass.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';
import { canHavePolicy, type PolicyComputer, startPolicyComputer } from '../support/policy-computer.ts';
import { catchOpenedPages, startSystemBrowser } from '../support/system-browser.ts';

test.skip(!canHavePolicy, 'a policy belongs to root: only root can put one there');

let world: MeetingWorld;
/** The company's server, as one without discovery. */
let server: FaultServer;
/** Which kind of credential came with each question for a token. */
let schemes: (string | undefined)[];
let computer: PolicyComputer;
let profile: string;
let foyer: FoyerApp | undefined;

test.beforeEach(async () => {
  world = await startMeetingWorld();
  computer = await startPolicyComputer();
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer?.close();
  foyer = undefined;
  await server.close();
  await world.close();
  await computer.close();
  await removeProfile(profile);
});

/** Starts Foyer on a computer that is set for the server at `target`. */
async function start(target: string, more: PolicyValues = {}): Promise<{ foyer: FoyerApp; page: Page }> {
  schemes = [];
  server = await startFaultServer(target, (request) => {
    if (request.url?.startsWith('/access_token') === true)
      schemes.push(request.headers.authorization?.split(' ')[0]);
  });
  server.answer('/.well-known/', status(404));
  server.answer('/v1/', status(404));
  await computer.set({
    protocol: 'compatible',
    tokenUrl: `${server.address}/access_token`,
    appID: world.company.appID,
    companyName: 'Acme Works',
    ...more,
  });
  const started = await launchFoyer(profile, {
    switches: world.double.clientSwitches(),
    through: computer.program,
  });
  foyer = started;
  return { foyer: started, page: await started.window('signin') };
}

async function goOn(page: Page): Promise<void> {
  const address = page.getByLabel('Your company’s meeting address');
  await expect(address).toHaveValue(server.address);
  await expect(address).toHaveAttribute('readonly');
  await expect(page.getByText('Set by your company.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Acme Works', { exact: true })).toBeVisible();
}

test(
  'an employee whose company is set types their name and password, and nothing else',
  { tag: '@smoke' },
  async () => {
    const { foyer: own, page } = await start(world.company.address);
    await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused();
    await expectAccessible(own.app, page);
    await goOn(page);
    await expect(page.getByText('AppID')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Change company' })).toBeHidden();
    await expect(page.getByText('Is your ID in meetings not your user name?')).toBeHidden();
    await expectAccessible(own.app, page);
    await page.getByLabel('User name').fill(alice.user);
    await page.getByLabel('Password', { exact: true }).pressSequentially(alice.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await own.window('shell');
    expect(schemes).toEqual([undefined, undefined, 'Basic']);
    await join(await openMeeting(own, 'Planning'));
    expect(world.people('planning')).toEqual(['alice']);
  },
);

test('a server that lets anyone in is refused, unless the company allows it; then the screen says so', async () => {
  const { foyer: own, page } = await start(world.company.address);
  server.answer('/access_token', openPass(world.company));
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('lets anyone into your company’s meetings');
  await own.close();
  await server.close();

  const { foyer: again, page: next } = await start(world.company.address, { allowOpenServer: true });
  server.answer('/access_token', openPass(world.company));
  await goOn(next);
  const warning = 'Anyone could join meetings of Acme Works under your name.';
  await expect(next.getByText(warning)).toBeVisible();
  await expect(next.getByLabel('Password')).toBeHidden();
  await expectAccessible(again.app, next);
  await next.getByRole('button', { name: 'Sign in' }).click();
  await expect(next.getByRole('alert')).toBeVisible();
  await next.getByLabel('Your ID in meetings').fill('alice');
  await next.getByLabel('Your name in meetings').fill('Alice 李');
  await next.getByRole('button', { name: 'Sign in' }).click();
  const home = await again.window('shell');
  await expect(home.getByText(warning)).toBeVisible();
  await expectAccessible(again.app, home);
  expect(schemes.every((scheme) => scheme === undefined)).toBe(true);
  expect(await keychainItems()).toEqual([]);
});

test('single sign-on works without discovery: what the provider gave goes along as Bearer', async () => {
  test.setTimeout(90_000);
  const provider = await startIdentityProvider();
  const browser = await startSystemBrowser();
  try {
    const { foyer: own, page } = await start(world.company.address, {
      oidcIssuer: provider.issuer,
      oidcClientID: ssoClient,
      oidcScopes: ['openid', 'profile', 'meet'],
      oidcUserClaim: 'sub',
    });
    server.answer('/access_token', bearerPass(world.company, provider));
    await goOn(page);
    const opened = await catchOpenedPages(own.app);
    await page.getByRole('button', { name: 'Sign in with your browser' }).click();
    await expect.poll(async () => (await opened()).length).toBe(1);
    await signInAtProvider(browser.page, (await opened())[0] ?? '');
    await consentAtProvider(browser.page);
    const home = await own.window('shell');
    await home.getByRole('button', { name: 'Your account: carol of Acme' }).waitFor();
    expect(schemes).toEqual([undefined, undefined, 'Bearer']);
    expect((await keychainItems())[0]?.password).toContain('refreshToken');
    await join(await openMeeting(own, 'Planning'));
    expect(world.people('planning')).toEqual(['carol']);
  } finally {
    await browser.close();
    await provider.close();
  }
});
