import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../../demo/driver/foyer-app.ts';
import { join, openMeeting, signIn } from '../../../demo/driver/journeys.ts';
import { type PassRules, type ShortTokenWorld, startShortTokenWorld } from '../../soak/short-token-world.ts';
import { alice } from '../../support/company.ts';

let world: ShortTokenWorld;
let profile: string;
let foyer: FoyerApp;

/** Alice in a meeting, with a pass of 35 s: the shortest there is. */
async function inMeetingWith(whenTokenExpires: PassRules['whenTokenExpires']): Promise<Page> {
  world = await startShortTokenWorld({ lifeSeconds: 35, whenTokenExpires });
  profile = await newProfile();
  foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  await signIn(foyer, world.address, alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  await expect(meeting.getByRole('status')).toHaveText('');
  return meeting;
}

test.afterEach(async () => {
  await foyer.close();
  await world.close();
  await removeProfile(profile);
});

test('when a pass cannot be renewed, the employee is told when it ends, and what stops when it has', async () => {
  test.setTimeout(120_000);
  const meeting = await inMeetingWith('stop-publishing');
  const notice = meeting.getByRole('status');

  // For longer than the rest of the pass.
  await world.door.shut();
  const ends = notice.getByText(/^Your pass for this meeting ends at \d/);
  await expect(ends).toBeVisible({ timeout: 35_000 });
  await expect(notice.getByText('keeps trying')).toBeVisible();
  await expect(notice.getByText('The others can’t hear or see you')).toBeVisible();
  await expect(ends).toHaveCount(0);
  // The meeting itself goes on.
  await expect(meeting.locator('main.room-place:not([inert])')).toBeVisible();
});

test('a token server that dies and is started again in the middle of a meeting renews its passes', async () => {
  test.setTimeout(120_000);
  const meeting = await inMeetingWith('remove');
  const tokens = () => world.double.state().tokens['alice'];

  await world.tokenServer.restart(0);
  await expect.poll(() => tokens()?.renewals, { timeout: 35_000 }).toBeGreaterThanOrEqual(1);
  expect(tokens()).toMatchObject({ logins: 1, refusals: [] });
  await expect(meeting.getByRole('status')).toHaveText('');
  await expect(meeting.locator('main.room-place:not([inert])')).toBeVisible();
});
