import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import {
  findCompany,
  inMeeting,
  join,
  leave,
  openMeeting,
  signIn,
  typeSignIn,
} from '../../demo/driver/journeys.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice } from '../support/company.ts';
import { type FaultServer, startFaultServer, status } from '../support/fault-server.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { goHome } from '../support/in-meeting.ts';
import { tabTo } from '../support/keyboard.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';
import { shareFirstScreen } from '../support/sharing.ts';

let world: MeetingWorld;
let faults: FaultServer;
let profile: string;
let foyer: FoyerApp;

const start = async (options: { devices?: boolean; env?: Record<string, string> } = {}) => {
  foyer = await launchFoyer(profile, { ...options, switches: world.double.clientSwitches() });
};
/** Where UIKit draws: in its place in the room, and what it lays over the page. */
const uikit = ['.room-place > *', 'body > :not(#app)'];
const look = (page: Page, leaveOut?: readonly string[]) => expectAccessible(foyer.app, page, leaveOut);

test.beforeEach(async () => {
  world = await startMeetingWorld();
  faults = await startFaultServer(world.company.address);
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer.close();
  await faults.close();
  await world.close();
  await removeProfile(profile);
});

test('axe finds nothing while signing in', async () => {
  // A bus that is not there: what a machine without a keychain looks like.
  await start({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' } });
  const page = await foyer.window('signin');
  await look(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Foyer needs your company’s meeting address.').waitFor();
  await look(page);
  await findCompany(page, faults.address);
  await look(page);
  await typeSignIn(page, { ...alice, password: 'wrong' });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('User name and password don’t match.').waitFor();
  await look(page);
  faults.answer('/v1/device-keys', status(503));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('has a problem').waitFor();
  await look(page);

  faults.answer('/v1/device-keys', undefined);
  await page.getByLabel('Password', { exact: true }).fill(alice.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Keep me signed in until I quit' }).click();
  const home = await foyer.window('shell');
  await home.getByText('signed in until you quit').waitFor();
  await look(home);
});

test('axe finds nothing at home', async () => {
  await start();
  const home = await signIn(foyer, faults.address, alice);
  await look(home);
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  await home.getByText('The meeting needs a name.').waitFor();
  await look(home);
  await home.getByRole('button', { name: 'Your account' }).click();
  await home.getByRole('button', { name: 'Sign out' }).waitFor();
  await look(home);
  await home.getByRole('button', { name: 'Sign out' }).click();
  await home.getByRole('dialog').waitFor();
  await look(home);
  await home.getByRole('dialog').getByRole('button', { name: 'Stay signed in' }).click();
});

test('axe finds nothing at “Get ready”, around the room, where a screen is shared, and at home afterwards', async () => {
  test.slow();
  await start();
  const home = await signIn(foyer, faults.address, alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await meeting.locator('video').waitFor();
  await look(meeting);
  await join(meeting);
  await look(meeting, uikit);
  await meeting.getByRole('button', { name: 'Share screen' }).click();
  const picker = await foyer.window('picker');
  await picker.getByRole('radio').first().waitFor();
  await look(picker);
  await picker.getByRole('searchbox').fill('no such window');
  await picker.getByText('Nothing here has that name.').first().waitFor();
  await look(picker);
  await picker.getByRole('searchbox').fill('');
  await shareFirstScreen(picker);
  const bar = await foyer.window('sharing');
  await look(bar);
  await untilClosed(bar, () => bar.getByRole('button', { name: 'Stop sharing' }).click());
  await meeting.getByRole('button', { name: 'Leave' }).click();
  await meeting.getByRole('dialog').waitFor();
  await look(meeting, uikit);
  await meeting.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  await leave(meeting);
  await look(meeting, uikit);
  await goHome(meeting);
  await home.getByRole('button', { name: 'Join Monday planning' }).waitFor();
  await look(home);
  await home.getByRole('button', { name: 'Clear list' }).click();
  await home.getByRole('dialog').waitFor();
  await look(home);
});

test('axe finds nothing at “Get ready” when something is wrong', async () => {
  await start();
  await signIn(foyer, faults.address, alice);
  faults.answer('/v1/room-tokens', status(500));
  const meeting = await openMeeting(foyer, 'Monday planning');
  // What a system that does not let Foyer use camera and microphone looks like to the page.
  await foyer.app.evaluate(({ session }) => {
    session.fromPartition('meeting').setPermissionRequestHandler((_contents, permission, answer) => {
      answer(permission !== 'media');
    });
  });
  await meeting.reload();
  await meeting.getByText('Foyer is not allowed to use the camera.').waitFor();
  await meeting.getByText('Foyer is not allowed to use the microphone.').waitFor();
  await meeting.getByRole('alert').waitFor();
  await look(meeting);
});

test('axe finds nothing at “Get ready” on a computer without devices', async () => {
  await start({ devices: false });
  await signIn(foyer, faults.address, alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await meeting.getByText('No camera is plugged in.').waitFor();
  await look(meeting);
});

test('from the address into a meeting and home again without a mouse', async () => {
  await start();
  const signingIn = await foyer.window('signin');
  await expect(signingIn.getByLabel('Your company’s meeting address')).toBeFocused();
  await signingIn.keyboard.type(faults.address);
  await signingIn.keyboard.press('Enter');
  await expect(signingIn.getByLabel('User name')).toBeFocused();
  await signingIn.keyboard.type(alice.user);
  await tabTo(signingIn.getByLabel('Password', { exact: true }));
  await signingIn.keyboard.type(alice.password);
  await tabTo(signingIn.getByRole('button', { name: 'Sign in' }));
  await signingIn.keyboard.press('Space');

  const home = await foyer.window('shell');
  await tabTo(home.getByRole('button', { name: 'Your account' }));
  await home.keyboard.press('Enter');
  await tabTo(home.getByRole('button', { name: 'Sign out' }));
  await home.keyboard.press('Escape');
  await expect(home.getByRole('button', { name: 'Sign out' })).toBeHidden();
  await tabTo(home.getByLabel('Meeting name or invitation'));
  await home.keyboard.type('Monday planning');
  await home.keyboard.press('Enter');

  const meeting = await foyer.window('meeting');
  await meeting.locator('video').waitFor();
  await tabTo(meeting.getByRole('switch', { name: 'Camera' }));
  await meeting.keyboard.press('Space');
  await expect(meeting.getByRole('switch', { name: 'Camera' })).not.toBeChecked();
  await tabTo(meeting.getByRole('combobox', { name: 'Microphone' }));
  await meeting.keyboard.press('ArrowDown');
  await expect(meeting.getByRole('combobox', { name: 'Microphone' })).toHaveValue(/^Fake/);
  await tabTo(meeting.getByRole('button', { name: 'Join', exact: true }));
  await meeting.keyboard.press('Enter');
  await inMeeting(meeting);

  await tabTo(meeting.getByRole('button', { name: 'Share screen' }));
  await meeting.keyboard.press('Enter');
  const picker = await foyer.window('picker');
  await expect(picker.getByRole('radio').first()).toBeFocused();
  await picker.keyboard.press('Space');
  await expect(picker.getByRole('radio').first()).toBeChecked();
  await tabTo(picker.getByRole('button', { name: 'Cancel' }));
  const shut = picker.waitForEvent('close');
  await Promise.allSettled([picker.keyboard.press('Enter'), shut]);
  await shut;

  await tabTo(meeting.getByRole('button', { name: 'Leave' }));
  await meeting.keyboard.press('Enter');
  const asked = meeting.getByRole('dialog', { name: 'Leave the meeting?' });
  await tabTo(asked.getByRole('button', { name: 'Stay' }));
  await meeting.keyboard.press('Escape');
  await tabTo(meeting.getByRole('button', { name: 'Leave' }));
  await meeting.keyboard.press('Space');
  await tabTo(asked.getByRole('button', { name: 'Leave' }));
  await meeting.keyboard.press('Enter');
  await meeting.getByRole('heading', { name: 'You left the meeting' }).waitFor();
  await tabTo(meeting.getByRole('button', { name: 'Back to home' }));
  const left = meeting.waitForEvent('close');
  await Promise.allSettled([meeting.keyboard.press('Enter'), left]);
  await left;
  await tabTo(home.getByRole('button', { name: 'Join Monday planning' }));
});
