import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { findCompany, join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import { zoneOf } from '../../shared/zones.ts';
import { alice } from '../support/company.ts';
import { goHome } from '../support/in-meeting.ts';
import { startSilentServer } from '../support/links.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';
import { canHavePolicy, type PolicyComputer, startPolicyComputer } from '../support/policy-computer.ts';
import { countListings } from '../support/sharing.ts';

/*
 * What an employee sees of what their company has set: test/e2e/policy-company.test.ts has a whole company set by it,
 * test/e2e/updates.test.ts updates.
 */
test.skip(!canHavePolicy, 'a policy belongs to root: only root can put one there');

let world: MeetingWorld;
let computer: PolicyComputer;

test.beforeEach(async () => {
  world = await startMeetingWorld();
  computer = await startPolicyComputer();
});

test.afterEach(async () => {
  await world.close();
  await computer.close();
});

/** Alice's Foyer on that computer. */
const signedIn = () => world.signedIn(alice, { through: computer.program });

async function openSettings(foyer: FoyerApp): Promise<Page> {
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: /Your account/ }).click();
  await home.getByRole('button', { name: 'Settings' }).click();
  await home.getByRole('switch', { name: 'Start with the computer' }).waitFor();
  return home;
}

/** How a page fares that asks for the screen by itself, right after somebody has pressed a key in it. */
async function askForScreen(meeting: Page): Promise<string> {
  await meeting.keyboard.press('Shift');
  return meeting.evaluate(() =>
    navigator.mediaDevices.getDisplayMedia({ video: true }).then(
      () => 'a picture',
      (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
    ),
  );
}

test('screenSharing off: no button, no picture for whoever asks; recentMeetings off: no list', async () => {
  test.slow();
  await computer.set({ screenSharing: false, recentMeetings: false });
  const foyer = await signedIn();
  const meeting = await openMeeting(foyer, 'Planning');
  const listings = await countListings(foyer);
  await join(meeting);
  await expect(meeting.getByRole('button', { name: 'Turn off microphone' })).toBeVisible();
  await expect(meeting.getByRole('button', { name: 'Share screen' })).toHaveCount(0);
  // What a page hears where nothing was chosen: it can't tell a company from an employee who changed their mind.
  expect(await askForScreen(meeting)).toBe('AbortError');
  expect(await listings()).toBe(0);
  expect(foyer.app.windows().map((page) => zoneOf(page.url()))).not.toContain('picker');
  await expect.poll(() => world.streams('planning').length).toBe(1);

  await leave(meeting);
  await goHome(meeting);
  const home = await foyer.window('shell');
  await expect(home.getByRole('heading', { name: 'Join a meeting' })).toBeVisible();
  await expect(home.getByRole('heading', { name: 'Recent meetings' })).toBeHidden();
  const settings = await openSettings(foyer);
  await expect(settings.getByRole('region', { name: 'Privacy' })).toContainText('Set by your company.');
});

test('supportContact stands under errors with a support code, and in Diagnostics', async () => {
  const contact = 'it-help@acme.com, extension 4444';
  await computer.set({ supportContact: contact });
  const foyer = await world.started({ through: computer.program });
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill('http://127.0.0.1:9');
  await page.getByRole('button', { name: 'Continue' }).click();
  const error = page.getByRole('alert');
  await expect(error).toContainText('Support code:');
  await expect(error).toContainText(contact);
  await findCompany(page, world.company.address);
  await expect(page.getByText(contact)).toBeHidden();
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await expect((await foyer.window('diagnostics')).getByText(contact)).toBeVisible();
});

test('what is mandatory can’t be changed and says so; what is recommended gives way, also after a restart', async () => {
  test.slow();
  await computer.set(
    { keepRunning: true, startWithComputer: 'off', minimumVersion: '9.0.0' },
    { notifications: 'text', language: 'de' },
  );
  const first = await world.started({ through: computer.program });
  // The company's language until somebody chooses: of the page on which they sign in, too.
  const page = await first.window('signin');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeVisible();
  await first.close();

  await computer.set(
    { keepRunning: true, startWithComputer: 'off', minimumVersion: '9.0.0' },
    { notifications: 'text' },
  );
  const foyer = await signedIn();
  const home = await openSettings(foyer);
  const switchOf = (of: Page, name: string) => of.getByRole('switch', { name });
  const keep = 'Keep running when the window is closed';
  for (const [name, on] of [
    [keep, true],
    ['Start with the computer', false],
  ] as const) {
    await expect(switchOf(home, name)).toBeDisabled();
    await expect(switchOf(home, name)).toBeChecked({ checked: on });
    await expect(switchOf(home, name)).toHaveAccessibleDescription(/Set by your company\.$/);
  }
  const written = 'Show what was written';
  await expect(switchOf(home, written)).toBeEnabled();
  await expect(switchOf(home, written)).toBeChecked();
  await expect(switchOf(home, written)).not.toHaveAccessibleDescription(/Set by your company/);
  await switchOf(home, written).uncheck();
  await expect(switchOf(home, 'Somebody joins')).toBeChecked();
  await home.getByRole('button', { name: 'Back' }).click();
  await expect(home.getByText('Your company asks you to use Foyer 9.0.0 or newer.')).toBeVisible();
  await foyer.close();

  const again = await world.restarted(foyer, { through: computer.program });
  const later = await openSettings(again);
  await expect(switchOf(later, written)).not.toBeChecked();
  await expect(switchOf(later, keep)).toBeDisabled();
  await expect(switchOf(later, keep)).toBeChecked();
});

test('linkServers: an invitation to a server that is not listed is refused, and the server never hears of it', async () => {
  const stranger = await startSilentServer();
  await computer.set({ linkServers: [] });
  const foyer = await signedIn();
  const home = await foyer.window('shell');
  const invitation = `foyer://join?room=board&server=${encodeURIComponent(stranger.host)}&invite=code`;
  await home.getByLabel('Meeting name or invitation').fill(invitation);
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  const told = await foyer.window('link');
  await expect(
    told.getByText(`Your company does not let Foyer open meetings at ${stranger.host}.`),
  ).toBeVisible();
  expect(stranger.connections()).toBe(0);
  await stranger.close();
});
