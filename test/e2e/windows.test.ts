import { readFile, writeFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { inMeeting, join, openMeeting } from '../../demo/driver/journeys.ts';
import { zoneUrl } from '../../shared/zones.ts';
import { alice } from '../support/company.ts';
import { foyerWith } from '../support/foyer-with.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { closeWindow, startAgain } from '../support/foyer-windows.ts';
import { expect, test } from '../support/meeting-test.ts';

/** Where the home window is, in device-independent pixels. */
function homeBounds(foyer: FoyerApp) {
  return foyer.app.evaluate(
    ({ BrowserWindow }, url) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith(url))
        ?.getBounds(),
    zoneUrl('shell'),
  );
}

function shownWindows(foyer: FoyerApp) {
  return foyer.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
  );
}

function menuLabels(foyer: FoyerApp) {
  return foyer.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(
      ({ submenu }) => submenu?.items.map(({ label }) => label) ?? [],
    ),
  );
}

test('home opens where it was closed, and on the screen that is there', async ({ world }) => {
  const there = { x: 150, y: 120, width: 820, height: 640 };
  let foyer = await world.signedIn(alice);
  await foyer.app.evaluate(
    ({ BrowserWindow }, { url, bounds }) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith(url)) window.setBounds(bounds);
    },
    { url: zoneUrl('shell'), bounds: there },
  );
  await expect.poll(() => homeBounds(foyer)).toEqual(there);
  await foyer.close();

  const file = pathOf(foyer.profile, 'window-places.json');
  const kept = await readFile(file, 'utf8');
  expect(kept).toContain(JSON.stringify(there));
  foyer = await world.restarted(foyer);
  await foyer.window('shell');
  expect(await homeBounds(foyer)).toEqual(there);
  await foyer.close();

  // As if it had been on a second screen, to the right of this one.
  await writeFile(file, kept.replace('"x":150', '"x":2150'));
  foyer = await world.restarted(foyer);
  await foyer.window('shell');
  expect(await homeBounds(foyer)).toEqual({ x: 290, y: 180, width: 820, height: 640 });
});

test('a second meeting asks before it takes the place of the first', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const home = await foyer.window('shell');
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);

  // Home has stepped aside; what is chosen there all the same is asked about.
  const joinBoard = () =>
    home.evaluate(async () => {
      const bridge: unknown = Reflect.get(window, 'foyer');
      if (typeof bridge !== 'object' || bridge === null) throw new Error('no bridge');
      const ask: unknown = Reflect.get(bridge, 'join');
      if (typeof ask !== 'function') throw new Error('no join');
      await Reflect.apply(ask, bridge, ['Board']);
    });
  await joinBoard();
  const question = await foyer.window('link');
  await expect(question.getByRole('heading')).toHaveText(/Leave .+Monday planning.+ and join .+board.+\?/i);
  await question.getByRole('button', { name: 'Stay' }).click();
  await inMeeting(meeting);
  expect(world.people('monday-planning')).toEqual(['alice']);

  await joinBoard();
  const again = await foyer.window('link');
  await untilClosed(meeting, () => again.getByRole('button', { name: 'Leave and join' }).click());
  await expect.poll(() => world.people('monday-planning')).toEqual([]);
  const next = await foyer.window('meeting');
  await next.getByRole('heading', { name: 'Get ready' }).waitFor();
  await expect(next).toHaveTitle(/board/i);
});

test(
  'closing home quits Foyer, unless the employee wants it to keep running',
  { tag: '@smoke' },
  async ({ world }) => {
    const foyer = await foyerWith(world, alice, { keepRunning: true });
    await closeWindow(foyer, 'shell');
    expect(await shownWindows(foyer)).toBe(0);
    expect(await startAgain(foyer.profile)).toBe(0);
    const home = await foyer.window('shell');
    await home.getByLabel('Meeting name or invitation').waitFor();
    await foyer.close();

    const usual = await world.signedIn(alice);
    const process = usual.app.process();
    const ended = new Promise((resolve) => process.once('exit', resolve));
    await closeWindow(usual, 'shell').catch(() => undefined);
    expect(await ended).toBe(0);
  },
);

test('a start with the computer shows no window until Foyer is opened', async ({ world }) => {
  const first = await foyerWith(world, alice, { startHidden: true });
  const { profile } = first;
  await first.app.close();
  const hidden = await world.restarted(first, { switches: ['--hidden'] });
  // Its own menu comes after the moment in which a window would have been opened.
  await expect.poll(() => menuLabels(hidden)).toContain('About Foyer');
  expect(await hidden.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  expect(await startAgain(profile)).toBe(0);
  await hidden.window('shell');
  await expect.poll(() => shownWindows(hidden)).toBe(1);
  await hidden.close();
  await first.close();
});
