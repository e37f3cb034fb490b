import { once } from 'node:events';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import type { PolicyValues } from '../../shared/policy-settings.ts';
import { alice } from '../support/company.ts';
import { goHome } from '../support/in-meeting.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';
import { makePerUserFoyer, type PerUserFoyer } from '../support/per-user-foyer.ts';
import { canHavePolicy, type PolicyComputer, startPolicyComputer } from '../support/policy-computer.ts';
import { type SystemDialogs, takeDialogs } from '../support/system-dialog.ts';
import { startUpdateServer, type UpdateServer } from '../support/update-server.ts';

/*
 * What an employee sees of updates, in a Foyer of their own. Real packages, and what is done to them on the way:
 * test/packaged/update.test.ts.
 */
test.skip(!canHavePolicy, 'a policy belongs to root: only root can put one there');

const newer = '9.9.9';
let world: MeetingWorld;
let own: PerUserFoyer;
let computer: PolicyComputer;
let updates: UpdateServer;

test.beforeEach(async () => {
  world = await startMeetingWorld();
  own = await makePerUserFoyer();
  computer = await startPolicyComputer(own.electron);
  updates = await startUpdateServer(own.newer, newer);
});

test.afterEach(async () => {
  await world.close();
  updates.close();
  await computer.close();
  await own.close();
});

/** Alice at home, on a computer whose company has set this. */
async function start(
  mandatory: PolicyValues,
): Promise<{ foyer: FoyerApp; home: Page; dialogs: SystemDialogs }> {
  await computer.set({ updateAddress: updates.address, updateKeys: [updates.key], ...mandatory });
  const foyer = await world.signedIn(alice, { through: computer.program, env: own.env });
  return { foyer, home: await foyer.window('shell'), dialogs: await takeDialogs(foyer) };
}

/** Whether the Help menu has “Check for updates…”; `click` also clicks it. */
function menuItem(foyer: FoyerApp, click: boolean): Promise<boolean> {
  return foyer.app.evaluate(({ Menu }, clicked) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('check-updates') ?? null;
    if (clicked) item?.click();
    return item !== null;
  }, click);
}

/** Looks by the Help menu and gives what the dialog says. */
async function check(foyer: FoyerApp, dialogs: SystemDialogs) {
  const before = (await dialogs.shown()).length;
  await expect.poll(() => menuItem(foyer, false)).toBe(true);
  await menuItem(foyer, true);
  await expect.poll(async () => (await dialogs.shown()).length).toBe(before + 1);
  return (await dialogs.shown()).at(-1);
}

test('the Help menu finds an update, gets it when asked, and “Restart now” starts the new Foyer', async () => {
  test.slow();
  const { foyer, home, dialogs } = await start({ updates: 'notify' });
  expect(await check(foyer, dialogs)).toEqual({
    message: `There is a new Foyer, ${newer}.`,
    buttons: ['Later', 'Get it'],
  });
  await expect(home.getByText(`There is a new Foyer, ${newer}.`)).toBeVisible();
  expect(updates.asked()).toBe(0);
  await dialogs.press('Get it');
  await expect(home.getByText(`An update is ready: Foyer ${newer}.`)).toBeVisible();
  expect(own.isNewerInPlace()).toBe(false);
  await home.getByRole('button', { name: 'Later' }).click();
  await expect(home.getByText(`An update is ready`)).toBeHidden();

  expect(await check(foyer, dialogs)).toEqual({
    message: `An update is ready: Foyer ${newer}.`,
    buttons: ['Later', 'Restart now'],
  });
  const ended = once(foyer.app.process(), 'exit');
  await dialogs.press('Restart now');
  await ended;
  await expect.poll(own.hasNewerStarted).toBe(true);
  expect(own.isNewerInPlace()).toBe(true);
});

test('a meeting comes first: nothing is got in one, and nothing restarts', async () => {
  test.slow();
  updates.become('held');
  const { foyer, home, dialogs } = await start({ updates: 'automatic' });
  expect((await check(foyer, dialogs))?.message).toBe(`Foyer ${newer} is on its way.`);
  await dialogs.press('Close');
  await expect.poll(updates.asked).toBeGreaterThan(0);

  // What is under way is given up, and does not begin again, whoever asks.
  const meeting = await openMeeting(foyer, 'Planning');
  await join(meeting);
  await expect.poll(updates.givenUp).toBeGreaterThan(0);
  updates.become('good');
  const asked = updates.asked();
  expect((await check(foyer, dialogs))?.message).toBe(`There is a new Foyer, ${newer}.`);
  await dialogs.press('Get it');
  // Looks once more: whatever “Get it” has begun would have been asked for by then.
  await check(foyer, dialogs);
  await dialogs.press('Later');
  expect(updates.asked()).toBe(asked);

  await leave(meeting);
  await goHome(meeting);
  const ready = home.getByText(`An update is ready: Foyer ${newer}.`);
  await expect(ready).toBeVisible();
  expect(updates.asked()).toBeGreaterThan(asked);

  const again = await openMeeting(foyer, 'Planning');
  await join(again);
  expect(await check(foyer, dialogs)).toEqual({
    message: `An update is ready: Foyer ${newer}.`,
    buttons: ['Close'],
  });
  await dialogs.press('Close');
  // The button of the home page, which is open behind the meeting.
  await home.getByRole('button', { name: 'Restart now' }).dispatchEvent('click');
  await expect(home.getByText('You are in a meeting, so Foyer did not restart.')).toHaveCount(1);
  expect(world.people('planning')).toEqual(['alice']);
  expect(own.isNewerInPlace()).toBe(false);

  await leave(again);
  await goHome(again);
  await expect(home.getByText('You are in a meeting, so Foyer did not restart.')).toBeVisible();
  await home.getByRole('button', { name: 'Later' }).click();
  const ended = once(foyer.app.process(), 'exit');
  await home.getByRole('button', { name: 'Restart now' }).click();
  await ended;
  await expect.poll(own.hasNewerStarted).toBe(true);
});

test('where the company has switched updates off, the menu has none and nobody is asked', async () => {
  const { foyer, home } = await start({ updates: 'off' });
  await home.getByRole('button', { name: `Your account: ${alice.name}` }).click();
  await home.getByRole('button', { name: 'Check for updates' }).click();
  await expect(home.getByRole('dialog', { name: 'Updates' })).toContainText(
    'Your company takes care of updates.',
  );
  expect(await menuItem(foyer, false)).toBe(false);
  expect(updates.asked()).toBe(0);
});
