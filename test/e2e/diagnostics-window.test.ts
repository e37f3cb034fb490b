import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { diagnosticSteps } from '../../shared/diagnostics/steps.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice } from '../support/company.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';

/** The window, when everything has been looked at. */
async function diagnosed(foyer: FoyerApp): Promise<Page> {
  const page = await foyer.window('diagnostics');
  await expect(page.getByRole('button', { name: 'Export report' })).toBeEnabled({ timeout: 40_000 });
  return page;
}

const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

test.describe('signed in', () => {
  let world: MeetingWorld;

  test.beforeEach(async () => {
    world = await startMeetingWorld();
  });

  test.afterEach(async () => {
    await world.close();
  });

  test('diagnostics says that a meeting would work', async () => {
    const foyer = await world.signedIn(alice);
    const home = await foyer.window('shell');
    await home.getByRole('button', { name: 'Your account' }).click();
    await home.getByRole('button', { name: 'Diagnostics' }).click();
    const page = await diagnosed(foyer);
    await expect(page.getByRole('listitem')).toHaveCount(diagnosticSteps.length);
    for (const title of ['Meeting server', 'Your sign-in', 'Pass for a test meeting', 'Meeting service ZEGO'])
      await expect(row(page, title).getByText(/^: Well$/)).toBeAttached();
    await expect(row(page, 'What a pass opens')).toContainText('A pass opens every meeting');
    await expect(page.getByRole('status').first()).toContainText(/worth a look|keeps? Foyer|should be/);
  });
});

test.describe('before a sign-in', () => {
  const canaries = [
    'Project Bluebird',
    'tangerine-Kayak-42',
    'dk_0123456789abcdef',
    `04${'AAAAcanary'.repeat(20)}`,
  ];
  let profile: string;
  let foyer: FoyerApp;

  test.beforeEach(async () => {
    profile = await newProfile();
    const recent = canaries.map((title, at) => ({ id: `m${String(at)}`, title, lastJoined: 1 }));
    writeFileSync(
      join(profile, 'settings.json'),
      JSON.stringify({ lastAddress: 'https://127.0.0.1:47999', guestName: 'Project Bluebird', recent }),
    );
    mkdirSync(join(profile, 'logs'));
    const lines = canaries.map((text) => `${text}\n${JSON.stringify({ time: new Date(), event: text })}\n`);
    writeFileSync(join(profile, 'logs', 'foyer.log'), lines.join(''));
    foyer = await launchFoyer(profile);
    const signIn = await foyer.window('signin');
    // An error is in the log then, with what was typed nowhere.
    await signIn.getByLabel('Your company’s meeting address').fill('https://127.0.0.1:47999');
    await signIn.getByRole('button', { name: 'Continue' }).click();
    await signIn.getByText('Support code').waitFor();
    await signIn.getByRole('button', { name: 'Find out why' }).click();
  });

  test.afterEach(async () => {
    await foyer.close();
    await removeProfile(profile);
  });

  test('a report is shown whole before it is saved, and holds nothing secret', async () => {
    const page = await diagnosed(foyer);
    await expect(row(page, 'Meeting server')).toContainText('Foyer can’t reach 127.0.0.1:47999');
    await page.getByRole('button', { name: 'Export report' }).click();
    const dialog = page.getByRole('dialog', { name: 'This is the whole report' });
    await expect(dialog.getByRole('region', { name: 'report.txt' })).toContainText('Foyer can’t reach');

    const file = join(profile, 'report.zip');
    await foyer.app.evaluate(({ dialog: own }, filePath) => {
      own.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('The report is saved.')).toBeVisible();

    const files = unzipSync(readFileSync(file));
    const names = Object.keys(files);
    const shown = await dialog.getByLabel('File').locator('option').allTextContents();
    expect(names).toEqual(shown);
    for (const [name, bytes] of Object.entries(files)) {
      await dialog.getByLabel('File').selectOption(name);
      await expect(dialog.getByRole('region', { name })).toHaveText(strFromU8(bytes), {
        useInnerText: false,
      });
    }
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    for (const canary of canaries) expect(all).not.toContain(canary);
    // Foyer's own lines are there.
    expect(all).toContain('"event":"refused signin:find-company"');
  });

  test('everybody can use it', async () => {
    const page = await diagnosed(foyer);
    await expectAccessible(foyer.app, page);
    await page.getByRole('button', { name: 'Export report' }).click();
    await page.getByRole('region', { name: 'report.txt' }).waitFor();
    await expectAccessible(foyer.app, page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
