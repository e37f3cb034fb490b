import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type AppError, errorText } from '../../shared/app-error.ts';
import { errorCatalogue } from '../../shared/error-catalogue.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting, signIn } from '../../demo/driver/journeys.ts';
import { alice } from '../support/company.ts';
import { type Door, openDoor } from '../support/door.ts';
import { type Answer, type FaultServer, html, startFaultServer, status } from '../support/fault-server.ts';
import { goHome } from '../support/in-meeting.ts';
import { keychainItems } from '../support/keychain.ts';
import { flawedPass, type Flaws } from '../support/made-pass.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';

const passes = '/v1/room-tokens';

let world: MeetingWorld;
let faults: FaultServer;
let door: Door;
let profile: string;
let foyer: FoyerApp;

test.beforeEach(async () => {
  world = await startMeetingWorld();
  faults = await startFaultServer(world.company.address);
  door = await openDoor(faults.address);
  profile = await newProfile();
  foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  await signIn(foyer, door.address, alice);
});

test.afterEach(async () => {
  await foyer.close();
  await door.shut();
  await faults.close();
  await world.close();
  await removeProfile(profile);
});

/** What is chosen at “Get ready”, beside the meeting itself. */
async function chooseDevices(meeting: Page): Promise<void> {
  await meeting.getByRole('switch', { name: 'Camera' }).click();
  await meeting.getByRole('combobox', { name: 'Microphone' }).selectOption({ index: 1 });
}

/** The meeting and what was chosen for it stay, whatever the server does. */
async function expectKept(meeting: Page, title: string): Promise<void> {
  await expect(meeting.getByText(title, { exact: true })).toBeVisible();
  await expect(meeting.getByRole('switch', { name: 'Camera' })).not.toBeChecked();
  await expect(meeting.getByRole('combobox', { name: 'Microphone' })).toHaveValue(/^Fake/);
}

/** The catalogue's sentence and advice, and what support is told; any code where the server named none. */
async function expectSaid(meeting: Page, { support, ...error }: Expected): Promise<void> {
  const { happened, next } = errorText({ ...error, support: '' });
  const notice = meeting.getByRole('alert');
  await expect(notice).toContainText(happened);
  await expect(notice).toContainText(next);
  await expect(notice).toContainText(support ?? /Support code: [2-9A-Z]{8}/);
}

type Expected = Pick<AppError, 'code' | 'words'> & { readonly support?: string };

const flawed = (flaws: Flaws): Answer => flawedPass(world.company, alice.user, flaws);

/** Each with what the server answers, made when it is needed. */
const faultyAnswers: readonly (Expected & { readonly what: string; readonly answer: () => Answer })[] = [
  { what: 'a page', answer: html, code: 'meeting.pass-garbled' },
  { what: 'not allowed', answer: () => status(403), code: 'meeting.not-allowed' },
  {
    what: 'too many requests',
    answer: () => status(429, {}, { 'retry-after': '30' }),
    code: 'company.busy',
    words: { wait: '30' },
  },
  {
    what: 'its own failure, with a request id',
    answer: () => status(500, { requestId: 'HJKM2345' }),
    code: 'company.broken',
    support: 'Support code: HJKM2345',
  },
  {
    what: 'more than 64 KiB',
    answer: () => status(200, { padding: 'x'.repeat(70_000) }),
    code: 'company.answer-too-large',
  },
  { what: 'for another person', answer: () => flawed({ userID: 'bob' }), code: 'meeting.pass-wrong' },
  { what: 'for another application', answer: () => flawed({ appID: 42 }), code: 'meeting.pass-wrong' },
  { what: 'for another meeting', answer: () => flawed({ roomID: 'other' }), code: 'meeting.pass-wrong' },
  { what: 'one that ran out', answer: () => flawed({ age: 4000 }), code: 'meeting.pass-expired' },
  { what: 'no Token04', answer: () => flawed({ token: 'x'.repeat(64) }), code: 'meeting.pass-garbled' },
  { what: 'without its end', answer: () => flawed({ without: 'expiresAt' }), code: 'meeting.pass-garbled' },
];

test('whatever the server answers, “Get ready” says what it is, keeps what was chosen and can try again', async () => {
  test.setTimeout(90_000);
  for (const [index, { what, answer, words, ...error }] of faultyAnswers.entries()) {
    await test.step(what, async () => {
      const title = `Planning ${index}`;
      const said = { ...error, words: { address: new URL(door.address).host, ...words } };
      faults.answer(passes, answer());
      const meeting = await openMeeting(foyer, title);
      await expectSaid(meeting, said);
      if (index === 0) await chooseDevices(meeting);
      await expectKept(meeting, title);

      const notice = meeting.getByRole('alert');
      const again = notice.getByRole('button', { name: 'Try again' });
      if (!errorText({ ...said, support: '' }).retry) {
        await expect(again).toBeHidden();
      } else {
        faults.answer(passes, undefined);
        await again.click();
        await expect(notice).toBeHidden();
        await expectKept(meeting, title);
      }
      await goHome(meeting);
    });
  }
  const log = await readFile(path.join(profile, 'logs', 'foyer.log'), 'utf8');
  expect(log).toContain('"code":"company.broken","support":"HJKM2345"');
});

test(
  'a server that is down is said, and the employee gets in as soon as it is back',
  { tag: '@smoke' },
  async () => {
    await door.shut();
    const meeting = await openMeeting(foyer, 'Planning');
    const said = { code: 'company.unreachable', words: { address: new URL(door.address).host } } as const;
    await expectSaid(meeting, said);
    await chooseDevices(meeting);

    // Joining all the same ends where it began, with the sentence.
    await meeting.getByRole('button', { name: 'Join', exact: true }).click();
    await expectSaid(meeting, said);
    await expectKept(meeting, 'Planning');

    await door.open();
    await meeting.getByRole('button', { name: 'Try again' }).click();
    await expect(meeting.getByRole('alert')).toBeHidden();
    await expectKept(meeting, 'Planning');
    await join(meeting);
    expect(world.people('planning')).toEqual(['alice']);
  },
);

test('while a server is slow “Get ready” works, and after 15 seconds it says so', async () => {
  faults.answer(passes, () => undefined);
  const meeting = await openMeeting(foyer, 'Planning');
  await chooseDevices(meeting);
  await expectKept(meeting, 'Planning');
  await expect(meeting.getByRole('button', { name: 'Join', exact: true })).toBeEnabled();
  await expect(meeting.getByRole('alert')).toBeHidden();

  await meeting.getByRole('alert').waitFor({ timeout: 20_000 });
  await expectSaid(meeting, { code: 'company.slow', words: { address: new URL(door.address).host } });
  await expectKept(meeting, 'Planning');
  faults.answer(passes, undefined);
  await meeting.getByRole('button', { name: 'Try again' }).click();
  await expect(meeting.getByRole('alert')).toBeHidden();
  await expectKept(meeting, 'Planning');
});

test('a sign-in that the company ended leads back to the sign-in, with everything but the password filled in', async () => {
  faults.answer(passes, status(401));
  const meeting = await openMeeting(foyer, 'Planning');
  await expectSaid(meeting, { code: 'signin.expired' });
  await expect(meeting.getByRole('button', { name: 'Try again' })).toBeHidden();
  await goHome(meeting);

  const page = await foyer.window('signin');
  const why = page.getByRole('status').filter({ hasText: errorCatalogue['signin.expired'].happened });
  await expect(why).toContainText('“Planning” opens after you sign in.');
  await expect(page.getByLabel('Your company’s meeting address')).toHaveValue(door.address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('User name')).toHaveValue(alice.user);
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();

  faults.answer(passes, undefined);
  await page.keyboard.type(alice.password);
  await page.keyboard.press('Enter');
  const again = await foyer.window('meeting');
  await expect(again.getByRole('heading', { name: 'Get ready' })).toBeVisible();
  await expect(again.getByText('Planning')).toBeVisible();
  expect(await keychainItems()).toHaveLength(1);
});
