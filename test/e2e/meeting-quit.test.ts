import { inMeeting, join, openMeeting } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { closeWindow, startAgain } from '../support/foyer-windows.ts';
import { expect, test } from '../support/meeting-test.ts';

const room = 'monday-planning';

test('quitting in a meeting ends Foyer within 5 s, and the others see it leave', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const companion = await world.companion(bob);
  await join(await openMeeting(foyer, 'Monday planning'));
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ peers }) => peers.length === 1, 10_000);

  const process = foyer.app.process();
  const quitting = Date.now();
  await foyer.close();
  expect(Date.now() - quitting).toBeLessThan(5000);
  expect(process.exitCode).toBe(0);
  await other.waitFor('sees Alice leave', ({ peers }) => peers.length === 0, 5000);
  expect(world.people(room)).toEqual(['bob']);
});

test('closing the meeting’s window leaves the meeting and leads home', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  await join(await openMeeting(foyer, 'Monday planning'));
  await closeWindow(foyer, 'meeting');
  await expect.poll(() => world.people(room)).toEqual([]);
  const home = await foyer.window('shell');
  await expect(home.getByRole('listitem')).toHaveText([/Monday planning/]);
  expect(foyer.app.windows()).toHaveLength(1);
});

test('a second start brings the meeting forward and opens nothing', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  const before = foyer.app.windows().length;
  await foyer.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.blur();
  });
  await expect.poll(() => focusedTitle()).toBeUndefined();

  expect(await startAgain(foyer.profile)).toBe(0);
  await expect.poll(() => focusedTitle()).toBe('Monday planning');
  expect(foyer.app.windows()).toHaveLength(before);
  await inMeeting(meeting);
  expect(world.people(room)).toEqual(['alice']);

  function focusedTitle() {
    return foyer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
  }
});
