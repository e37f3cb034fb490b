import { once } from 'node:events';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { inMeeting, join, openMeeting } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { startAgain } from '../support/foyer-windows.ts';
import { expect, test } from '../support/meeting-test.ts';
import { takeDialogs } from '../support/system-dialog.ts';

const room = 'monday-planning';

/** Quits as the menu does. Foyer may be gone before it can say that it was told. */
function quit(foyer: FoyerApp): Promise<unknown> {
  return foyer.app
    .evaluate(({ app }) => {
      app.quit();
    })
    .catch(() => undefined);
}

test('quitting in a meeting asks once, and whoever stays is still in it', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const dialogs = await takeDialogs(foyer);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);

  await quit(foyer);
  await quit(foyer);
  await closeMeeting(foyer);
  await expect
    .poll(dialogs.shown)
    .toEqual([{ message: 'Leave “Monday planning” and quit Foyer?', buttons: ['Stay', 'Leave and quit'] }]);
  await dialogs.press('Stay');
  await inMeeting(meeting);
  expect(world.people(room)).toEqual(['alice']);
});

test('quitting after all ends Foyer within 5 s, and the others see it leave', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const dialogs = await takeDialogs(foyer);
  const companion = await world.companion(bob);
  await join(await openMeeting(foyer, 'Monday planning'));
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ peers }) => peers.length === 1, 10_000);

  const process = foyer.app.process();
  await quit(foyer);
  await expect.poll(dialogs.shown).toHaveLength(1);
  const quitting = Date.now();
  const ended = once(process, 'exit');
  await dialogs.press('Leave and quit').catch(() => undefined);
  await ended;
  expect(Date.now() - quitting).toBeLessThan(5000);
  expect(process.exitCode).toBe(0);
  await other.waitFor('sees Alice leave', ({ peers }) => peers.length === 0, 5000);
  expect(world.people(room)).toEqual(['bob']);
});

test('a computer that shuts down, or ends its user’s session, is not asked back', async ({ world }) => {
  for (const end of ['shutdown', 'SIGTERM'] as const) {
    const foyer = await world.signedIn(alice);
    const dialogs = await takeDialogs(foyer);
    await join(await openMeeting(foyer, 'Monday planning'));
    const process = foyer.app.process();
    const ended = once(process, 'exit');
    const quitting = Date.now();
    if (end === 'SIGTERM') process.kill('SIGTERM');
    else {
      await foyer.app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown'));
      await closeMeeting(foyer);
      await expect.poll(() => world.people(room)).toEqual([]);
      expect(await dialogs.shown()).toEqual([]);
      await quit(foyer);
    }
    await ended;
    expect(Date.now() - quitting, end).toBeLessThan(5000);
    expect(process.exitCode, end).toBe(0);
    await expect.poll(() => world.people(room)).toEqual([]);
  }
});

test('closing the meeting’s window asks, leaves the meeting and leads home', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const dialogs = await takeDialogs(foyer);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  await closeMeeting(foyer);
  await expect
    .poll(dialogs.shown)
    .toEqual([{ message: 'Leave “Monday planning”?', buttons: ['Stay', 'Leave'] }]);
  expect(world.people(room)).toEqual(['alice']);
  await untilClosed(meeting, () => dialogs.press('Leave'));
  await expect.poll(() => world.people(room)).toEqual([]);
  const home = await foyer.window('shell');
  await expect(home.getByRole('listitem')).toHaveText([/Monday planning/]);
  expect(foyer.app.windows()).toHaveLength(1);
});

test('“Get ready” is left without a question', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const dialogs = await takeDialogs(foyer);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await untilClosed(meeting, () => closeMeeting(foyer));
  expect(await dialogs.shown()).toEqual([]);
});

/** Presses the button of the window system that closes the meeting's window, whatever comes of it. */
function closeMeeting(foyer: FoyerApp): Promise<void> {
  return foyer.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().startsWith('app://meeting.')) window.close();
  });
}

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
