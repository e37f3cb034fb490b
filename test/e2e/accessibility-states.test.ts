import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import type { Page } from 'playwright';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting, signIn } from '../../demo/driver/journeys.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice } from '../support/company.ts';
import { holdOnDesktop } from '../support/desktop-keys.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { expectFocusOrder } from '../support/keyboard.ts';
import { openLink, startSilentServer } from '../support/links.ts';
import { expect, test } from '../support/meeting-test.ts';
import { canHavePolicy, startPolicyComputer } from '../support/policy-computer.ts';

let profile: string;
let foyer: FoyerApp;

test.beforeEach(async () => {
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer.close();
  await removeProfile(profile);
});

/** Whoever sees little, or uses no mouse, can use the page as it is now. */
async function expectUsableByAll(page: Page): Promise<void> {
  await expectAccessible(foyer.app, page);
  await expectFocusOrder(page);
}

async function openSettings(home: Page): Promise<void> {
  await home.keyboard.press('Control+,');
  await home.getByRole('switch', { name: 'Start with the computer' }).waitFor();
}

test('everybody can use the settings, whatever is chosen in them', async ({ world }) => {
  test.slow();
  const letGo = await holdOnDesktop(['Control', 'Alt'], 'M');
  const file = pathOf(profile, 'settings.json');
  await writeFile(
    file,
    JSON.stringify({
      choices: {
        ...{ cameraOn: true, microphoneOn: true },
        ...{ camera: 'Desk camera', microphone: 'Headset 2000', speaker: null },
      },
    }),
  );
  foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  const home = await signIn(foyer, world.company.address, alice);
  await openSettings(home);
  await expect(home.getByText('Desk camera')).toBeVisible();
  await expectUsableByAll(home);

  await home.getByRole('switch', { name: 'Start with the computer' }).check();
  await expect(home.getByRole('switch', { name: 'Start without a window' })).toBeEnabled();
  await home.getByRole('switch', { name: 'A chat message arrives' }).uncheck();
  await home.getByRole('button', { name: 'Forget them' }).click();
  await expect(home.getByText('Desk camera')).toHaveCount(0);
  await expectUsableByAll(home);

  const microphone = home.getByRole('button', { name: 'Choose keys: Microphone on and off' });
  await microphone.click();
  await expect(microphone).toHaveAccessibleName(/Press the keys/);
  await expectAccessible(foyer.app, home);
  await home.keyboard.press('Control+Alt+M');
  await expect(home.getByRole('alert')).toBeVisible();
  await expectUsableByAll(home);
  letGo();

  // A file that can't be written, as on a disk that is full.
  await rename(file, `${file}.aside`);
  await mkdir(file);
  await home.getByLabel('Colours').selectOption('dark');
  await expect(home.getByRole('alert').filter({ hasText: 'Support code' })).toBeVisible();
  await expectUsableByAll(home);
  await rm(file, { recursive: true });
  await rename(`${file}.aside`, file);
});

test('everybody can use the settings of a company that has set some of them', async ({ world }) => {
  test.skip(!canHavePolicy, 'a policy belongs to root: only root can put one there');
  test.slow();
  const computer = await startPolicyComputer();
  await computer.set({
    ...{ language: 'en', recentMeetings: false },
    ...{ startWithComputer: 'hidden', keepRunning: true, notifications: 'names' },
  });
  foyer = await launchFoyer(profile, {
    switches: world.double.clientSwitches(),
    through: computer.program,
  });
  const home = await signIn(foyer, world.company.address, alice);
  await expectAccessible(foyer.app, home);
  await openSettings(home);
  await expect(home.getByText('Set by your company')).toHaveCount(9);
  await expect(home.getByLabel('Language of Foyer')).toBeDisabled();
  await expectUsableByAll(home);
  await foyer.close();
  await computer.close();
});

test('everybody can use the window that asks about a link', async ({ world }) => {
  test.slow();
  const other = await startSilentServer();
  foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  await signIn(foyer, world.company.address, alice);
  const server = encodeURIComponent(other.host);
  const look = async (link: string, button: string) => {
    await openLink(foyer, link);
    const page = await foyer.window('link');
    await page.getByRole('button', { name: button }).waitFor();
    await expectUsableByAll(page);
    return page;
  };
  const refuse = async (page: Page, button: string) =>
    untilClosed(page, () => page.getByRole('button', { name: button }).click());

  await refuse(await look('foyer://join?room=', 'Close'), 'Close');
  await refuse(await look(`foyer://join?room=board&server=${server}`, 'Stay'), 'Stay');
  const guest = await look(
    `foyer://join?room=board&server=${server}&invite=${'ab12'.repeat(8)}`,
    'Join as a guest',
  );
  await guest.getByLabel('Your name').fill('');
  await guest.getByRole('button', { name: 'Join as a guest' }).click();
  await guest.getByText('Your name is missing.').waitFor();
  await expectUsableByAll(guest);
  await guest.close();

  await join(await openMeeting(foyer, 'Monday planning'));
  await refuse(await look('foyer://join?room=board', 'Leave and join'), 'Stay');
  expect(other.connections()).toBe(0);
  await other.close();
});

test('everybody can use diagnostics, while it looks and afterwards', async () => {
  test.slow();
  // A server that never answers: there is time to look while Foyer waits for it.
  const silent = await startSilentServer();
  const lastAddress = `https://${silent.host}`;
  await writeFile(pathOf(profile, 'settings.json'), JSON.stringify({ lastAddress }));
  foyer = await launchFoyer(profile);
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill('https://127.0.0.1:47999');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Find out why' }).click();
  const diagnostics = await foyer.window('diagnostics');
  const report = diagnostics.getByRole('button', { name: 'Export report' });
  await expect(report).toBeDisabled();
  await expectAccessible(foyer.app, diagnostics);
  await expect(report).toBeDisabled();
  await silent.close();
  await expect(report).toBeEnabled({ timeout: 40_000 });
  await expectUsableByAll(diagnostics);
  await report.click();
  await diagnostics.getByRole('region', { name: 'report.txt' }).waitFor();
  await expectUsableByAll(diagnostics);
  await foyer.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    pathOf(profile, 'no such folder', 'report.zip'),
  );
  await diagnostics.getByRole('button', { name: 'Save' }).click();
  await diagnostics.getByRole('dialog').locator('.notice-warning').waitFor();
  await expectUsableByAll(diagnostics);
});
