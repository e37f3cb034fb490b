import type { Page } from 'playwright';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { findCompany, inMeeting, join, openMeeting, typeSignIn } from '../../demo/driver/journeys.ts';
import { alice } from '../support/company.ts';
import { startFaultServer, status } from '../support/fault-server.ts';
import { goHome } from '../support/in-meeting.ts';
import { openLink, startSilentServer } from '../support/links.ts';
import { expect, test } from '../support/meeting-test.ts';

const board = 'foyer://join?room=board';

/** The meeting's window, ready to be joined. */
async function ready(foyer: FoyerApp, title: string): Promise<Page> {
  const meeting = await foyer.window('meeting');
  await expect(meeting.getByRole('heading', { name: 'Get ready' })).toBeVisible();
  await expect(meeting).toHaveTitle(title);
  return meeting;
}

/** Answers the window that asks, and waits until it is gone. */
async function answer(question: Page, button: string): Promise<void> {
  const closed = question.waitForEvent('close');
  // The window may be gone before the click is reported back.
  await Promise.allSettled([question.getByRole('button', { name: button }).click(), closed]);
  await closed;
}

function visibleTitles(foyer: FoyerApp): Promise<string[]> {
  return foyer.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.getTitle()),
  );
}

test(
  'a link that starts Foyer opens its meeting at once; home comes after it',
  { tag: '@smoke' },
  async ({ world }) => {
    const before = await world.signedIn(alice);
    await before.close();
    const host = encodeURIComponent(new URL(world.company.address).host);
    const foyer = await world.restarted(before, { switches: [`${board}&server=${host}`] });
    const meeting = await ready(foyer, 'board');
    expect(foyer.app.windows()).toHaveLength(1);
    await join(meeting);
    expect(world.people('board')).toEqual(['alice']);

    // The same link again brings the meeting to the front and opens nothing.
    await openLink(foyer, board);
    await inMeeting(meeting);
    expect(foyer.app.windows()).toHaveLength(1);
    expect(world.people('board')).toEqual(['alice']);
  },
);

test('a link opens its meeting from the home page, also as macOS hands it over', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  await openLink(foyer, board);
  const meeting = await ready(foyer, 'board');
  await expect.poll(() => visibleTitles(foyer)).toEqual(['board']);
  await goHome(meeting);
  await expect.poll(() => visibleTitles(foyer)).toEqual(['Foyer']);

  await foyer.app.evaluate(({ app }, url) => {
    app.emit('open-url', { preventDefault: () => undefined }, url);
  }, 'foyer://join?room=retro');
  await goHome(await ready(foyer, 'retro'));
  expect(world.passes.map(({ roomID }) => roomID)).toEqual(['board', 'retro']);
});

test('a link asks before it takes the employee out of a meeting', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);

  await openLink(foyer, board);
  const question = await foyer.window('link');
  const heading = question.getByRole('heading', { name: 'Leave “Monday planning” and join “board”?' });
  await expect(heading).toBeVisible();
  await expect(question.getByRole('button', { name: 'Stay' })).toBeFocused();
  await answer(question, 'Stay');
  await inMeeting(meeting);

  await openLink(foyer, board);
  const again = await foyer.window('link');
  const closed = again.waitForEvent('close');
  await Promise.allSettled([again.getByRole('button', { name: 'Stay' }).press('Escape'), closed]);
  await closed;
  await inMeeting(meeting);
  expect(world.people('monday-planning')).toEqual(['alice']);
  expect(world.passes.map(({ roomID }) => roomID)).toEqual(['monday-planning']);

  await openLink(foyer, board);
  const left = meeting.waitForEvent('close');
  await answer(await foyer.window('link'), 'Leave and join');
  await left;
  await join(await ready(foyer, 'board'));
  await expect.poll(() => world.people('monday-planning')).toEqual([]);
  expect(world.people('board')).toEqual(['alice']);
});

test('a link waits while the employee signs in, and is followed once', async ({ world }) => {
  const { host } = new URL(world.company.address);
  const foyer = await world.started({
    switches: [`foyer://join?room=early&server=${encodeURIComponent(host)}`],
  });
  const page = await foyer.window('signin');
  await expect(page.getByText('“early” opens after you sign in.')).toBeVisible();
  await expect(page.getByLabel('Your company’s meeting address')).toHaveValue(host);
  await findCompany(page, host);
  await typeSignIn(page, alice);

  // A newer link takes its place; what was typed stays.
  await openLink(foyer, board);
  await expect(page.getByText('“board” opens after you sign in.')).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(alice.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const meeting = await ready(foyer, 'board');
  expect(foyer.app.windows()).toHaveLength(1);
  await goHome(meeting);
  const home = await foyer.window('shell');
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
  expect(foyer.app.windows()).toHaveLength(1);
  expect(world.passes.map(({ roomID }) => roomID)).toEqual(['board']);
});

test('a meeting for which the sign-in has run out opens after the next sign-in', async ({ world }) => {
  const faults = await startFaultServer(world.company.address);
  const foyer = await world.started();
  const page = await foyer.window('signin');
  await findCompany(page, faults.address);
  await typeSignIn(page, alice);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await foyer.window('shell');

  faults.answer('/v1/room-tokens', status(401));
  await openLink(foyer, board);
  const refused = await foyer.window('meeting');
  await expect(refused.getByText('Your company has ended this sign-in.')).toBeVisible();
  await goHome(refused);
  const again = await foyer.window('signin');
  await expect(again.getByText('“board” opens after you sign in.')).toBeVisible();

  faults.answer('/v1/room-tokens', undefined);
  await findCompany(again, faults.address);
  await typeSignIn(again, alice);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await join(await ready(foyer, 'board'));
  expect(world.people('board')).toEqual(['alice']);
  await foyer.close();
  await faults.close();
});

test('nothing is sent to another company before the employee agrees', async ({ world }) => {
  const unknown = await startSilentServer();
  const link = `${board}&server=${encodeURIComponent(unknown.host)}`;
  const foyer = await world.signedIn(alice);
  await openLink(foyer, link);
  const question = await foyer.window('link');
  await expect(question.getByRole('heading', { name: `Sign in at ${unknown.host}?` })).toBeVisible();
  await expect(question.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  await answer(question, 'Stay signed in');
  const home = await foyer.window('shell');
  await expect(home.getByRole('button', { name: 'Your account: Alice Example' })).toBeVisible();

  // In a meeting the same question says what would be left; no leaves everything as it is.
  const meeting = await openMeeting(foyer, 'Monday planning');
  await openLink(foyer, `${link}&invite=code`);
  const guest = await foyer.window('link');
  await expect(guest.getByText('You leave “Monday planning” for it.')).toBeVisible();
  await answer(guest, 'Not now');
  await goHome(meeting);

  await openLink(foyer, link);
  await answer(await foyer.window('link'), 'Sign out and go on');
  const page = await foyer.window('signin');
  await expect(page.getByLabel('Your company’s meeting address')).toHaveValue(unknown.host);
  await expect(page.getByText('“board” opens after you sign in.')).toBeVisible();
  expect(unknown.connections()).toBe(0);

  // It counts: what the employee sends by themselves arrives.
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => unknown.connections()).toBeGreaterThan(0);
  await foyer.close();
  await unknown.close();
});

const broken = [
  { link: 'foyer://join', says: 'This invitation is not complete.' },
  { link: 'foyer://join?room=a%20b', says: 'The meeting in this invitation can’t exist.' },
  {
    link: `foyer://join?room=a&invite=${'c'.repeat(2000)}`,
    says: 'This link is too long for an invitation.',
  },
  { link: 'foyer://settings?proxy=evil', says: 'Foyer does not know what this link is for.' },
  { link: 'foyer://join?room=a&server=http://meet.acme.com', says: 'leads to http://' },
];
test('a link that can’t be followed is answered with a sentence, and nothing else happens', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  for (const { link, says } of broken) {
    await openLink(foyer, link);
    const notice = await foyer.window('link');
    await expect(notice.getByRole('alert')).toContainText(says);
    await expect(notice.getByRole('alert')).toContainText('Support code');
    await answer(notice, 'Close');
  }
  await expect.poll(() => visibleTitles(foyer)).toEqual(['Foyer']);
  expect(foyer.app.windows()).toHaveLength(1);

  // The same at a start: home is there, and the sentence in front of it.
  await foyer.close();
  const started = await world.restarted(foyer, { switches: ['foyer://join?room='] });
  const notice = await started.window('link');
  await expect(notice.getByRole('alert')).toContainText('The meeting in this invitation can’t exist.');
  await answer(notice, 'Close');
  const home = await started.window('shell');
  await expect(home.getByRole('button', { name: 'Your account: Alice Example' })).toBeVisible();
  expect(world.passes).toEqual([]);
});
