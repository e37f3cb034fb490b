import { inMeeting, join, leave, openMeeting, say } from '../../demo/driver/journeys.ts';
import { lookAtPictures } from '../../demo/driver/pictures.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import type { Page } from 'playwright';
import { alice, bob } from '../support/company.ts';
import { expectHeard, expectOtherMoves, goHome } from '../support/in-meeting.ts';
import { expect, test } from '../support/meeting-test.ts';

const room = 'monday-planning';

test('who may not use camera and microphone is told so, joins all the same, and can allow it later', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const companion = await world.companion(bob);
  await companion.goTo(room);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await forbidMedia(foyer, meeting);
  const preview = meeting.getByRole('region', { name: 'Camera preview' });
  await expect(preview).toContainText('Foyer is not allowed to use the camera.');
  await expect(meeting.getByText('Foyer is not allowed to use the microphone.')).toBeVisible();
  await expect(meeting.locator('video')).toHaveCount(0);

  await join(meeting);
  await expectOtherMoves(meeting);
  await meeting.getByRole('button', { name: 'Okay' }).click();
  await expect(meeting.getByRole('button', { name: 'Turn on camera' })).toBeVisible();
  await expect(meeting.getByRole('button', { name: 'Turn on microphone' })).toBeVisible();
  expect(world.streams(room).map(({ userID }) => userID)).toEqual(['bob']);

  await allowMedia(foyer, true);
  await leave(meeting);
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await inMeeting(meeting);
  await expect.poll(() => world.packets('alice').video).toBeGreaterThan(0);
  await expect(meeting.getByRole('button', { name: 'Turn off camera' })).toBeVisible();
});

test('“Try again” takes the camera and microphone once they are allowed', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await forbidMedia(foyer, meeting);
  const retry = meeting.getByRole('button', { name: 'Try again' });
  await expect(retry).toHaveCount(2);
  await allowMedia(foyer, true);
  await retry.first().click();
  await expect.poll(async () => (await lookAtPictures(meeting)).length).toBe(1);
  await retry.click();
  await expect(meeting.getByRole('meter', { name: 'Microphone level' })).toBeVisible();
});

test('a computer without a camera says so and can hear, be heard and chat', async ({ world }) => {
  const foyer = await world.signedIn(alice, { devices: false });
  const companion = await world.companion(bob);
  await companion.goTo(room);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await expect(meeting.getByRole('region', { name: 'Camera preview' })).toContainText(
    'No camera is plugged in.',
  );
  await expect(meeting.getByRole('combobox', { name: 'Camera' })).toHaveText('None found');
  await join(meeting);
  await expectOtherMoves(meeting);
  await expect.poll(() => world.packets('alice').audio).toBeGreaterThan(0);
  expect(world.packets('alice').video).toBe(0);
  await say(meeting, 'Only in writing');
  await expectHeard(meeting, 'Only in writing');

  await meeting.getByRole('button', { name: 'Turn on camera' }).click();
  await expect(meeting.getByText('Foyer has no camera or no microphone')).toBeVisible();
  await meeting.getByRole('button', { name: 'Okay' }).click();
  await expect(meeting.getByRole('button', { name: 'Turn on camera' })).toBeVisible();
});

test('who joins muted and without a camera is not seen, until they switch it on, and so it stays', async ({
  world,
}) => {
  const [alices, bobs] = await Promise.all([world.signedIn(alice), world.signedIn(bob)]);
  const at = await openMeeting(alices, 'Monday planning');
  for (const device of ['Camera', 'Microphone'])
    await at.getByRole('switch', { name: device, exact: true }).click();
  await expect(at.getByText('Your camera is off.')).toBeVisible();
  await expect(at.getByText('You join muted.')).toBeVisible();
  await expect(at.locator('video')).toHaveCount(0);
  const bt = await openMeeting(bobs, 'Monday planning');
  await Promise.all([join(at), join(bt)]);
  await expectOtherMoves(at);
  // Sound is sent while muted, as silence: with it flowing, a picture would be as well.
  await expect.poll(() => world.packets('alice').audio).toBeGreaterThan(0);
  expect(world.packets('alice').video).toBe(0);
  expect((await lookAtPictures(bt)).filter(({ own }) => !own)).toEqual([]);

  await at.getByRole('button', { name: 'Turn on camera' }).click();
  await expectOtherMoves(bt);
  await expect(at.getByRole('button', { name: 'Turn off camera' })).toBeVisible();
  await expect(at.getByRole('button', { name: 'Turn on microphone' })).toBeVisible();

  await leave(at);
  await goHome(at);
  await alices.close();
  const again = await openMeeting(await world.restarted(alices), 'Monday planning');
  await expect(again.getByRole('switch', { name: 'Camera', exact: true })).toBeChecked();
  await expect(again.getByRole('switch', { name: 'Microphone', exact: true })).not.toBeChecked();
});

/** Forbids it, and has the page ask again. */
async function forbidMedia(foyer: FoyerApp, meeting: Page): Promise<void> {
  await allowMedia(foyer, false);
  for (const device of ['Camera', 'Microphone']) {
    const toggle = meeting.getByRole('switch', { name: device, exact: true });
    await toggle.uncheck();
    await toggle.check();
  }
}

/** The answer of the system's privacy settings. */
async function allowMedia(foyer: FoyerApp, allowed: boolean): Promise<void> {
  await foyer.app.evaluate(({ session }, answer) => {
    const meeting = session.fromPartition('meeting');
    meeting.setPermissionRequestHandler((_contents, permission, reply) => {
      reply(permission !== 'media' || answer);
    });
    meeting.setPermissionCheckHandler((_contents, permission) => permission !== 'media' || answer);
  }, allowed);
}
