import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { signIn } from '../../demo/driver/journeys.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice, startTestCompany, type TestCompany } from '../support/company.ts';
import { type Answer, type FaultServer, startFaultServer, status } from '../support/fault-server.ts';
import { goHome } from '../support/in-meeting.ts';
import { emptyKeychain } from '../support/keychain.ts';
import { tabTo } from '../support/keyboard.ts';

const title = '会议, Q4; plan';

let company: TestCompany;
let faults: FaultServer;
let profile: string;
let foyer: FoyerApp;
let home: Page;

test.beforeEach(async () => {
  await emptyKeychain();
  company = await startTestCompany();
  faults = await startFaultServer(company.address);
  profile = await newProfile();
  foyer = await launchFoyer(profile);
  home = await signIn(foyer, faults.address, alice);
});

test.afterEach(async () => {
  await foyer.close();
  await faults.close();
  await company.close();
  await removeProfile(profile);
});

/** Asks for a new meeting, without waiting for what comes of it. */
async function ask(name: string): Promise<void> {
  await home.getByRole('button', { name: 'New meeting' }).click();
  const dialog = home.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByLabel('Title').fill(name);
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
}

/** Makes a meeting and goes back to the list. */
async function make(name: string): Promise<void> {
  await ask(name);
  const ready = home.getByRole('dialog', { name: 'Your meeting is ready' });
  await ready.getByRole('button', { name: 'Done' }).click();
  await row(name).waitFor();
}

const row = (name: string) => home.getByRole('button', { name: `Join ${name}` });
const rows = () => home.getByRole('list').locator('bdi').allTextContents();
const clipboard = () => foyer.app.evaluate(({ clipboard: system }) => system.readText());

test('makes a meeting, invites to it, and leads into it by its title', { tag: '@smoke' }, async () => {
  await ask(title);
  const ready = home.getByRole('dialog', { name: 'Your meeting is ready' });
  await expect(ready.getByText(title)).toBeVisible();
  await ready.getByRole('button', { name: 'Copy invitation' }).click();
  await expect(ready.getByText('Invitation copied.')).toBeVisible();
  const text = await clipboard();
  expect(text).toContain(`${alice.name} invites you to a meeting.`);
  expect(text).toContain(title);
  const link = /http:\S+/.exec(text)?.[0] ?? '';
  expect(link).toMatch(new RegExp(`^${faults.address}/j/[a-z0-9-]{20,}$`));
  expect((await fetch(link)).status).toBe(200);

  await ready.getByRole('button', { name: 'Copy link' }).click();
  await expect(ready.getByText('Link copied.')).toBeVisible();
  expect(await clipboard()).toBe(link);

  await ready.getByRole('button', { name: 'Copy guest invitation' }).click();
  await expect(ready.getByText('Guest invitation copied.')).toBeVisible();
  const guestLink = /http:\S+/.exec(await clipboard())?.[0] ?? '';
  expect(guestLink).toContain(`${link}?invite=`);
  expect((await fetch(guestLink)).status).toBe(200);
  expect(await home.content()).not.toContain(new URL(guestLink).searchParams.get('invite'));

  await ready.getByRole('button', { name: 'Join now' }).click();
  const meeting = await foyer.window('meeting');
  await meeting.getByRole('heading', { name: 'Get ready' }).waitFor();
  await expect(meeting.getByText(title)).toBeVisible();
  await goHome(meeting);
  await expect(row(title)).toBeVisible();
  await home.getByLabel('Meeting name or invitation').fill(link);
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  const again = await foyer.window('meeting');
  await expect(again.getByText(title)).toBeVisible();
});

test('saves a calendar file where the employee says', async () => {
  await make(title);
  await home.getByRole('button', { name: `Invite people to ${title}` }).click();
  const dialog = home.getByRole('dialog', { name: 'Invite people' });
  await dialog.getByText('Put it in a calendar').click();
  await dialog.getByLabel('Starts').fill('');
  await dialog.getByRole('button', { name: 'Save calendar file…' }).click();
  await expect(dialog.getByText('The meeting needs a day and a time.')).toBeVisible();
  await dialog.getByLabel('Starts').fill('2027-03-01T10:30');
  await dialog.getByLabel('Length').selectOption({ label: '45 minutes' });

  const file = join(profile, 'meeting.ics');
  const answerSaveDialog = (filePath: string) =>
    foyer.app.evaluate(({ dialog: system }, path) => {
      system.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path });
    }, filePath);
  await answerSaveDialog(join(profile, 'no', 'such', 'folder.ics'));
  await dialog.getByRole('button', { name: 'Save calendar file…' }).click();
  await expect(dialog.getByText('Foyer could not save the calendar file.')).toBeVisible();
  await answerSaveDialog(file);
  await dialog.getByRole('button', { name: 'Save calendar file…' }).click();
  await expect(dialog.getByText('Calendar file saved.')).toBeVisible();

  const saved = await readFile(file, 'utf8');
  const start = new Date('2027-03-01T10:30').getTime();
  const utc = (time: number) => new Date(time).toISOString().replace(/[-:]|\.000/g, '');
  expect(saved.split('\r\n')).toEqual(
    expect.arrayContaining([
      'SUMMARY:会议\\, Q4\\; plan',
      `DTSTART:${utc(start)}`,
      `DTEND:${utc(start + 45 * 60_000)}`,
    ]),
  );
});

test('keeps what is pinned on top, over a restart and when the list is cleared', async () => {
  for (const name of ['One', 'Two', 'Three']) await make(name);
  expect(await rows()).toEqual(['Three', 'Two', 'One']);
  const pin = home.getByRole('button', { name: 'Pin One' });
  await tabTo(pin);
  await home.keyboard.press('Enter');
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await expect(pin).toBeFocused();
  expect(await rows()).toEqual(['One', 'Three', 'Two']);

  await foyer.close();
  foyer = await launchFoyer(profile);
  home = await foyer.window('shell');
  await row('Three').waitFor();
  expect(await rows()).toEqual(['One', 'Three', 'Two']);

  await home.getByRole('button', { name: 'Clear list' }).click();
  const question = home.getByRole('dialog', { name: 'Clear the list?' });
  await expect(question.getByText('except for those you pinned')).toBeVisible();
  await question.getByRole('button', { name: 'Clear list' }).click();
  await expect(row('Two')).toBeHidden();
  expect(await rows()).toEqual(['One']);
  await expect(home.getByRole('button', { name: 'Clear list' })).toBeHidden();
  await home.getByRole('button', { name: 'Pin One' }).click();
  await home.getByRole('button', { name: 'Clear list' }).click();
  await question.getByRole('button', { name: 'Clear list' }).click();
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
});

test('forgets a meeting by the Delete key, and brings it back to its place', async () => {
  for (const name of ['One', 'Two', 'Three']) await make(name);
  await tabTo(row('Three'));
  await home.keyboard.press('ArrowDown');
  await expect(row('Two')).toBeFocused();
  await home.keyboard.press('Delete');
  await expect(row('Two')).toBeHidden();
  await expect(row('One')).toBeFocused();
  await tabTo(home.getByRole('button', { name: 'Undo' }));
  await home.keyboard.press('Enter');
  await expect(row('Two')).toBeFocused();
  expect(await rows()).toEqual(['Three', 'Two', 'One']);
  await expect(home.getByRole('button', { name: 'Undo' })).toBeHidden();

  for (const name of ['Three', 'Two', 'One']) {
    await home.getByRole('button', { name: `Forget ${name}` }).click();
    await expect(row(name)).toBeHidden();
  }
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
  await home.getByRole('button', { name: 'Undo' }).click();
  await expect(row('One')).toBeFocused();
  await home.getByRole('button', { name: 'Forget One' }).click();
  await expect(home.getByRole('button', { name: 'Undo' })).toBeFocused();
});

test('says why there is no new meeting, and keeps its title', async () => {
  await ask('  ');
  const dialog = home.getByRole('dialog', { name: 'New meeting' });
  await expect(dialog.getByText('The meeting needs a title.')).toBeVisible();
  const again = async (says: string) => {
    await dialog.getByLabel('Title').fill(title);
    await dialog.getByRole('button', { name: 'Create meeting' }).click();
    await expect(dialog.getByText(says)).toBeVisible();
    await expect(dialog.getByLabel('Title')).toHaveValue(title);
  };
  faults.answer('/v1/rooms', status(500, { requestId: 'ABCD2345' }));
  await again('ABCD2345');
  await expect(dialog.getByText('Your company’s meeting server has a problem.')).toBeVisible();
  faults.answer('/v1/rooms', status(403));
  await again('Your company does not let you start new meetings.');
  faults.answer('/v1/rooms', undefined);
  faults.answer('/.well-known/meeting-client', await withoutEndpoints());
  await again('Your company’s meeting server does not make new meetings.');

  await dialog.getByRole('button', { name: 'Meet by this name' }).click();
  const meeting = await foyer.window('meeting');
  await expect(meeting.getByText(title)).toBeVisible();
});

test('offers no invitation that the company does not allow', async () => {
  await make(title);
  const open = () => home.getByRole('button', { name: `Invite people to ${title}` }).click();
  const dialog = home.getByRole('dialog', { name: 'Invite people' });
  faults.answer('/v1/invitations', status(403));
  await open();
  await dialog.getByRole('button', { name: 'Copy guest invitation' }).click();
  await expect(dialog.getByText('does not let you invite guests to this meeting')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy guest invitation' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Done' }).click();

  faults.answer('/.well-known/meeting-client', await withoutEndpoints());
  await open();
  await expect(dialog.getByText(/^foyer:\/\/join\?room=/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy guest invitation' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Copy invitation' }).click();
  await expect(dialog.getByText('Invitation copied.')).toBeVisible();
  expect(await clipboard()).toMatch(/^foyer:\/\/join\?room=[a-z0-9-]+&server=127\.0\.0\.1%3A\d+$/m);
});

test('axe finds nothing in the dialogs and in the list', async () => {
  const look = () => expectAccessible(foyer.app, home);
  await home.getByRole('button', { name: 'New meeting' }).click();
  const dialog = home.getByRole('dialog');
  await dialog.getByLabel('Title').waitFor();
  await look();
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await dialog.getByText('The meeting needs a title.').waitFor();
  await look();
  faults.answer('/v1/rooms', status(403));
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await dialog.getByRole('alert').waitFor();
  await look();
  faults.answer('/v1/rooms', undefined);
  await dialog.getByRole('button', { name: 'Create meeting' }).click();
  await dialog.getByRole('button', { name: 'Copy guest invitation' }).click();
  await dialog.getByText('Guest invitation copied.').waitFor();
  await dialog.getByText('Put it in a calendar').click();
  await look();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await make('Two');
  await home.getByRole('button', { name: 'Pin Two' }).click();
  await home.getByRole('button', { name: `Forget ${title}` }).click();
  await home.getByRole('button', { name: 'Undo' }).waitFor();
  await look();
});

/** The company's own discovery, as a server has it that knows neither new meetings nor guests. */
async function withoutEndpoints(): Promise<Answer> {
  const answer = await fetch(`${company.address}/.well-known/meeting-client`);
  const text = (await answer.text()).replace(/"(rooms|invitations|guests)":"[^"]*",?/g, '');
  return status(200, JSON.parse(text.replace(/,\}/g, '}')));
}
