import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import { settingsSchema } from '../../main/settings/settings.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice } from '../support/company.ts';
import { goHome } from '../support/in-meeting.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';

let world: MeetingWorld;
let foyer: FoyerApp;

test.beforeEach(async () => {
  world = await startMeetingWorld();
  foyer = await world.signedIn(alice);
});

test.afterEach(async () => {
  await world.close();
});

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Your account/ }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
  await page.getByRole('switch', { name: 'Start with the computer' }).waitFor();
}

async function kept() {
  const text = await readFile(path.join(foyer.profile, 'settings.json'), 'utf8');
  return settingsSchema.parse(JSON.parse(text));
}

/** What every page is told; the driver tells them otherwise. */
const isDark = () => foyer.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);

test('the settings open from the menu and by the keyboard, and the way back loses nothing that was typed', async () => {
  const home = await foyer.window('shell');
  await home.getByLabel('Meeting name or invitation').fill('Planning');
  await home.keyboard.press('Control+,');
  await expect(home.getByRole('heading', { name: 'Settings' })).toBeFocused();
  for (const name of [
    'Devices',
    'Start-up',
    'Notifications',
    'Shortcuts',
    'Language',
    'Appearance',
    'Privacy',
  ])
    await expect(home.getByRole('region', { name, exact: true })).toBeVisible();
  await expectAccessible(foyer.app, home);
  await home.keyboard.press('Escape');
  await expect(home.getByLabel('Meeting name or invitation')).toHaveValue('Planning');
  await expect(home.getByRole('button', { name: /Your account/ })).toBeFocused();
  await openSettings(home);
  await home.getByRole('button', { name: 'Back' }).click();
  await expect(home.getByRole('heading', { name: 'Join a meeting' })).toBeVisible();
});

test('what is changed counts at once, and still does after a restart', async () => {
  test.setTimeout(90_000);
  const home = await foyer.window('shell');
  await openSettings(home);

  const hidden = home.getByRole('switch', { name: 'Start without a window' });
  await expect(hidden).toBeDisabled();
  await home.getByRole('switch', { name: 'Keep running when the window is closed' }).check();
  await home.getByRole('switch', { name: 'Somebody joins' }).uncheck();
  await home.getByLabel('Colours').selectOption('dark');
  await expect.poll(isDark).toBe(true);
  const microphone = home.getByRole('button', { name: 'Choose keys: Microphone on and off' });
  await microphone.click();
  await home.keyboard.press('m');
  await expect(microphone).toHaveAccessibleName(/Press the keys/);
  await home.keyboard.press('Control+Shift+M');
  await expect(microphone).toHaveText('Ctrl Shift M');
  await expectAccessible(foyer.app, home);
  await home.getByLabel('Language of Foyer').selectOption('de');
  await expect(home.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expectAccessible(foyer.app, home);

  expect((await kept()).preferences).toMatchObject({
    keepRunning: true,
    theme: 'dark',
    language: 'de',
    notifications: { joined: false },
    shortcuts: { toggleMicrophone: 'Control+Shift+M' },
  });

  await foyer.close();
  foyer = await world.restarted(foyer);
  const again = await foyer.window('shell');
  await expect(again.getByRole('heading', { name: 'An Besprechung teilnehmen' })).toBeVisible();
  expect(await isDark()).toBe(true);
  await again.keyboard.press('Control+,');
  await expect(again.getByRole('switch', { name: 'Jemand kommt dazu' })).not.toBeChecked();
  await again.getByRole('button', { name: 'Tasten entfernen: Mikrofon an und aus' }).click();
  await expect.poll(async () => (await kept()).preferences.shortcuts?.toggleMicrophone).toBe(null);
});

test('the list of meetings and the devices are forgotten when they are not to be kept', async () => {
  test.setTimeout(90_000);
  const meeting = await openMeeting(foyer, 'Planning');
  await join(meeting);
  await leave(meeting);
  await goHome(meeting);
  const home = await foyer.window('shell');
  await expect(home.getByRole('heading', { name: 'Recent meetings' })).toBeVisible();
  expect((await kept()).recent).toHaveLength(1);

  await openSettings(home);
  await home.getByRole('switch', { name: 'List recent meetings' }).uncheck();
  await home.getByRole('switch', { name: 'Remember my devices' }).uncheck();
  await expect.poll(async () => (await kept()).recent).toEqual([]);
  expect((await kept()).choices).toMatchObject({ camera: null, microphone: null, speaker: null });
  await home.getByRole('button', { name: 'Back' }).click();
  await expect(home.getByRole('heading', { name: 'Recent meetings' })).toBeHidden();
});
