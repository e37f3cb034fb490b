import { inMeeting, join, leave, openMeeting, say } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { expectOtherMoves, goHome } from '../support/in-meeting.ts';
import { expect, test } from '../support/meeting-test.ts';

test('a rejoin enters with a new token and works as the first time', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const companion = await world.companion(bob);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  await leave(meeting);
  await expect.poll(() => world.people('monday-planning')).toEqual([]);

  await companion.goTo('monday-planning');
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await inMeeting(meeting);
  await expect.poll(() => world.people('monday-planning')).toEqual(['alice', 'bob']);
  await expectOtherMoves(meeting);
  await say(meeting, 'Back again');
  await expect(meeting.getByRole('paragraph').getByText('You said: “Back again”')).toBeVisible();
  const { sha256, logins } = world.double.state().tokens['alice'] ?? { sha256: [], logins: 0 };
  expect(logins).toBe(2);
  expect(new Set(sha256).size).toBe(2);
});

test('the way home leads to the list of meetings, and the list leads back', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const home = await foyer.window('shell');
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();

  for (const title of ['Monday planning', 'Retro 🎉']) {
    const meeting = await openMeeting(foyer, title);
    await join(meeting);
    await leave(meeting);
    await goHome(meeting);
  }
  const rows = home.getByRole('listitem');
  await expect(rows).toHaveText([/Retro 🎉/, /Monday planning/]);

  await home.getByRole('button', { name: /^Join Monday planning/ }).click();
  const again = await foyer.window('meeting');
  await again.getByRole('heading', { name: 'Get ready' }).waitFor();
  await join(again);
  expect(world.people('monday-planning')).toEqual(['alice']);
  await leave(again);
  await goHome(again);
  await expect(rows).toHaveText([/Monday planning/, /Retro 🎉/]);

  await home.getByRole('button', { name: 'Forget Monday planning' }).click();
  await expect(rows).toHaveText([/Retro 🎉/]);
  await home.getByRole('button', { name: 'Clear list' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(rows).toHaveText([/Retro 🎉/]);
  await home.getByRole('button', { name: 'Clear list' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Clear list' }).click();
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();

  await foyer.close();
  const next = await (await world.restarted(foyer)).window('shell');
  await expect(next.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
});

test('a meeting that was not entered is not on the list', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Just looking');
  await goHome(meeting);
  const home = await foyer.window('shell');
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
  const shown = () =>
    foyer.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await expect.poll(shown).toEqual([true]);
});
