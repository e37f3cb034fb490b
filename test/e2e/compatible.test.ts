import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { type AppError, errorText } from '../../shared/app-error.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice } from '../support/company.ts';
import { type Answer, type FaultServer, html, startFaultServer, status } from '../support/fault-server.ts';
import { goHome } from '../support/in-meeting.ts';
import { keychainItems } from '../support/keychain.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';

const tokens = '/access_token';

let world: MeetingWorld;
/** The real token server, as one without discovery. */
let server: FaultServer;
let profile: string;
let foyer: FoyerApp;
/** Every request for a token: who it was for, and which kind of credential came with it. */
let asked: { readonly userID: string | null; readonly scheme: string | undefined }[];

const launch = () => launchFoyer(profile, { switches: world.double.clientSwitches() });

test.beforeEach(async () => {
  world = await startMeetingWorld();
  asked = [];
  server = await startFaultServer(world.company.address, (request) => {
    const url = new URL(request.url ?? '/', server.address);
    if (url.pathname !== tokens) return;
    const scheme = request.headers.authorization?.split(' ')[0];
    asked.push({ userID: url.searchParams.get('userID'), scheme });
  });
  server.answer('/.well-known/meeting-client', status(404));
  server.answer('/v1/', status(404));
  profile = await newProfile();
  foyer = await launch();
});

test.afterEach(async () => {
  await foyer.close();
  await server.close();
  await world.close();
  await removeProfile(profile);
});

/** From the first page to “Sign in”, as an employee does with what IT gave them. */
async function setUpByHand(): Promise<Page> {
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill(server.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Set up by hand' }).click();
  await expect(page.getByLabel('Full address')).toHaveValue(server.address);
  await fillSetUp(page);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  return page;
}

async function fillSetUp(page: Page): Promise<void> {
  await page.getByLabel('Full address').fill(server.address + tokens);
  await page.getByLabel('AppID').fill(String(world.company.appID));
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function signInAsAlice(page: Page): Promise<Page> {
  await page.getByLabel('User name').fill(alice.user);
  await page.getByLabel('Password', { exact: true }).pressSequentially(alice.password);
  await page.getByLabel('Your name in meetings').fill('Alice 李');
  await page.getByRole('button', { name: 'Sign in' }).click();
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: 'Your account: Alice 李' }).waitFor();
  return home;
}

async function expectSaid(page: Page, error: Pick<AppError, 'code'>): Promise<void> {
  const said = { ...error, support: '', words: { address: new URL(server.address).host } };
  await expect(page.getByRole('alert')).toContainText(errorText(said).happened);
}

async function filesOfProfile(): Promise<string> {
  const names = (await readdir(profile)).filter((name) => name.endsWith('.json'));
  const files = [...names, path.join('logs', 'foyer.log')];
  return (await Promise.all(files.map((name) => readFile(path.join(profile, name), 'utf8')))).join('\n');
}

test('a server without discovery is set up by hand; meetings work, also after a restart, and nothing is left after signing out', async () => {
  test.setTimeout(90_000);
  await signInAsAlice(await setUpByHand());
  expect(asked).toEqual([
    { userID: 'foyer-set-up', scheme: undefined },
    { userID: 'alice', scheme: undefined },
    { userID: 'alice', scheme: 'Basic' },
  ]);
  expect(await keychainItems()).toMatchObject([{ password: alice.password }]);
  expect(await filesOfProfile()).not.toContain(alice.password);

  let meeting = await openMeeting(foyer, 'Planning');
  await join(meeting);
  expect(world.people('planning')).toEqual(['alice']);
  await leave(meeting);
  await goHome(meeting);

  await foyer.close();
  foyer = await launch();
  const home = await foyer.window('shell');
  await expect(home.getByRole('button', { name: 'Your account: Alice 李' })).toBeVisible();
  meeting = await openMeeting(foyer, 'Planning');
  await join(meeting);
  expect(world.people('planning')).toEqual(['alice']);
  await leave(meeting);
  await goHome(meeting);

  const again = await foyer.window('shell');
  await again.getByRole('button', { name: /Your account/ }).click();
  await again.getByRole('button', { name: 'Sign out' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  const page = await foyer.window('signin');
  expect(await keychainItems()).toEqual([]);
  expect(await filesOfProfile()).not.toMatch(/alice|李/i);

  // The set-up is the company's, not hers: nobody types it twice.
  await expect(page.getByLabel('Your company’s meeting address')).toHaveValue(server.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(`AppID ${world.company.appID}`)).toBeVisible();
  await expect(page.getByLabel('User name')).toHaveValue('');
});

test('an access key signs in as well', async () => {
  const answer = await fetch(`${world.company.address}/v1/device-keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: alice.user, password: alice.password, device: 'kiosk' }),
  });
  const { deviceKey } = z.object({ deviceKey: z.string() }).parse(await answer.json());

  const page = await setUpByHand();
  await page.getByRole('button', { name: 'Use an access key' }).click();
  await page.getByLabel('Access key', { exact: true }).fill(`${deviceKey}x`);
  await page.getByLabel('Your ID in meetings').fill('alice');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectSaid(page, { code: 'signin.key-wrong' });
  await page.getByLabel('Access key', { exact: true }).fill(deviceKey);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await foyer.window('shell');
  await join(await openMeeting(foyer, 'Planning'));
  expect(world.people('planning')).toEqual(['alice']);
  expect(asked.at(-1)).toEqual({ userID: 'alice', scheme: 'Bearer' });
});

test('a server that gives a pass to anyone gets no password', async () => {
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill(server.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Set up by hand' }).click();
  server.answer(tokens, openToAll);
  await fillSetUp(page);
  await expectSaid(page, { code: 'company.open' });

  // One that is open only for people it knows is found out with the name, before the password.
  server.answer(tokens, (request, response) => {
    if (request.url?.includes('userID=alice') === true) openToAll(request, response);
    else status(401)(request, response);
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('User name').fill(alice.user);
  await page.getByLabel('Password', { exact: true }).fill(alice.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectSaid(page, { code: 'company.open' });
  expect(asked.map(({ scheme }) => scheme)).toEqual([undefined, undefined, undefined]);
  expect(await keychainItems()).toEqual([]);
});

test('whatever is wrong with what was typed is said beside it, and stays typed', async () => {
  test.setTimeout(90_000);
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill(server.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Set up by hand' }).waitFor();
  await expectAccessible(foyer.app, page);
  await page.getByRole('button', { name: 'Set up by hand' }).click();
  await page.getByLabel('Full address').fill(`${server.address}${tokens}?key=1`);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectSaid(page, { code: 'company.pass-address-invalid' });
  await expect(page.getByLabel('Full address')).toBeFocused();
  await page.getByLabel('Full address').fill(server.address + tokens);
  await page.getByLabel('AppID').fill('12 34');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectSaid(page, { code: 'company.app-id-invalid' });
  await expect(page.getByLabel('AppID')).toBeFocused();
  await expectAccessible(foyer.app, page);
  server.answer(tokens, html());
  await fillSetUp(page);
  await expectSaid(page, { code: 'company.not-a-server' });
  server.answer(tokens, undefined);
  await page.getByRole('button', { name: 'Continue' }).click();

  await page.getByLabel('User name').fill(alice.user);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectSaid(page, { code: 'signin.credentials-wrong' });
  await expect(page.getByLabel('User name')).toHaveValue(alice.user);
  await page.getByLabel('Password', { exact: true }).fill(alice.password);
  await page.getByText('Is your ID in meetings not your user name?').click();
  await page.getByLabel('Your ID in meetings').fill('bob');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expectSaid(page, { code: 'signin.id-refused' });
  await expect(page.getByLabel('Your ID in meetings')).toBeFocused();
  await expectAccessible(foyer.app, page);
  expect(await keychainItems()).toEqual([]);
});

test('a sign-in that the company ended is made again with the password alone', async () => {
  await signInAsAlice(await setUpByHand());
  server.answer(tokens, status(401));
  const meeting = await openMeeting(foyer, 'Planning');
  await expectSaid(meeting, { code: 'signin.expired' });
  await goHome(meeting);

  const page = await foyer.window('signin');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('User name')).toHaveValue(alice.user);
  await expect(page.getByLabel('Your name in meetings')).toHaveValue('Alice 李');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  server.answer(tokens, undefined);
  await page.keyboard.type(alice.password);
  await page.keyboard.press('Enter');
  const again = await foyer.window('meeting');
  await join(again);
  expect(world.people('planning')).toEqual(['alice']);
});

/** As ZEGOCLOUD's samples are. */
const openToAll: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ token: `04${'A'.repeat(180)}` }));
};
