import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { findCompany, join, leave, openMeeting, signIn, typeSignIn } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { startFaultServer, status } from '../support/fault-server.ts';
import { filesWith } from '../support/find-text.ts';
import { goHome } from '../support/in-meeting.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';

const title = 'Lighthouse Retreat';

let world: MeetingWorld;
let profile: string;
let foyer: FoyerApp;

test.beforeEach(async () => {
  world = await startMeetingWorld();
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer.close();
  await world.close();
  await removeProfile(profile);
});

test('who is signed in until they quit finds their meetings, and leaves no file that names them', async () => {
  foyer = await launchFoyer(profile, {
    switches: world.double.clientSwitches(),
    // A bus that is not there: what a machine without a keychain looks like.
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' },
  });
  const page = await foyer.window('signin');
  await findCompany(page, world.company.address);
  await typeSignIn(page, alice);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Keep me signed in until I quit' }).click();
  const home = await foyer.window('shell');
  for (const name of [title, 'Otter Roundup']) {
    const meeting = await openMeeting(foyer, name);
    await join(meeting);
    await leave(meeting);
    await goHome(meeting);
    await home.getByRole('button', { name: `Join ${name}` }).waitFor();
  }
  await home.getByRole('button', { name: 'Forget Otter Roundup' }).click();
  await expect(home.getByRole('button', { name: 'Join Otter Roundup' })).toBeHidden();
  await home.getByRole('button', { name: `Join ${title}` }).click();
  await goHome(await foyer.window('meeting'));

  await foyer.close();
  for (const text of ['Lighthouse', 'lighthouse', 'Otter', alice.name, '"alice"'])
    expect(await filesWith(profile, text)).toEqual([]);
});

test('who signs in after somebody else finds nothing of theirs', async () => {
  const faults = await startFaultServer(world.company.address);
  foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  await signIn(foyer, faults.address, alice);
  const meeting = await openMeeting(foyer, title);
  await join(meeting);
  await leave(meeting);
  await goHome(meeting);
  // The company ends the sign-in; nobody signs out.
  faults.answer('/v1/room-tokens', status(401));
  const refused = await openMeeting(foyer, 'Planning');
  await refused.getByText('Your company has ended this sign-in.').waitFor();
  await goHome(refused);

  const home = await signIn(foyer, faults.address, bob);
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
  for (const text of ['Lighthouse', 'lighthouse', alice.name])
    expect(await filesWith(profile, text)).toEqual([]);
  await faults.close();
});
