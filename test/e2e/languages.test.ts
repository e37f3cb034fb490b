import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { signIn } from '../../demo/driver/journeys.ts';
import { directionOf, languages, pageTagOf } from '../../shared/language.ts';
import { alice } from '../support/company.ts';
import { tour, tourOutside } from '../support/language-tour.ts';
import { expect, test } from '../support/meeting-test.ts';
import { expectRoomForWords, missedWords } from '../support/page-words.ts';
import { changeSystemLanguage } from '../support/spoken-language.ts';
import { watchTray } from '../support/tray.ts';

const built = join(import.meta.dirname, '../../out/renderer');

let profile: string;
let foyer: FoyerApp;

test.beforeEach(async () => {
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer.close();
  await removeProfile(profile);
});

/** Starts Foyer on a computer that speaks `language`. */
async function start(language: string, switches: readonly string[] = []): Promise<void> {
  foyer = await launchFoyer(profile, { switches, env: { LANGUAGE: language } });
}

const languageOf = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

test('speaks what the computer speaks, from the first markup on, and changes over without losing a letter', async ({
  world,
}) => {
  await start('de_AT:en');
  const page = await foyer.window('signin');
  expect(await languageOf(page)).toEqual(['de', 'ltr']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Willkommen bei Foyer');
  await page.locator('#address').fill('meet.acm');
  await changeSystemLanguage(foyer, 'ar-EG');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مرحبًا بك في Foyer');
  expect(await languageOf(page)).toEqual(['ar', 'rtl']);
  await expect(page.locator('#address')).toHaveValue('meet.acm');
  await changeSystemLanguage(foyer, 'en');
  const home = await signIn(foyer, world.company.address, alice);
  await home.getByRole('button', { name: 'New meeting' }).click();
  await home.getByLabel('Title').fill('Budget');
  await changeSystemLanguage(foyer, 'zh-CN');
  await expect(home.getByRole('heading', { name: '新建会议' })).toBeVisible();
  await expect(home.getByLabel('标题')).toHaveValue('Budget');
  await home.keyboard.press('Escape');

  // What is chosen in the settings comes first from then on.
  await home.locator('#meeting').fill('Planung');
  await home.keyboard.press('Control+,');
  await home.locator('#foyer-language').selectOption('de');
  await expect(home.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await changeSystemLanguage(foyer, 'en');
  await home.keyboard.press('Escape');
  await expect(home.getByRole('heading', { name: 'An Besprechung teilnehmen' })).toBeVisible();
  await expect(home.locator('#meeting')).toHaveValue('Planung');
});

test('tray and menu change over with the pages', async ({ world }) => {
  await start('en');
  const home = await signIn(foyer, world.company.address, alice);
  const tray = await watchTray(foyer);
  const menus = () =>
    foyer.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await expect.poll(menus).toContain('Help');
  await changeSystemLanguage(foyer, 'de-AT');
  await expect.poll(tray.items).toEqual(['Foyer öffnen', 'Foyer beenden']);
  expect(await menus()).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']);

  await home.keyboard.press('Control+,');
  await home.locator('#foyer-language').selectOption('zh');
  await expect.poll(tray.items).toEqual(['打开 Foyer', '退出 Foyer']);
  expect(await menus()).toEqual(['文件', '编辑', '视图', '帮助']);
});

test('every page’s first markup is there in every language', async () => {
  await start('en');
  const heading = {
    en: 'Welcome to Foyer',
    de: 'Willkommen bei Foyer',
    zh: '欢迎使用 Foyer',
    ar: 'مرحبًا بك في Foyer',
  } as const;
  for (const language of languages) {
    const name = language === 'en' ? 'index.html' : `index.${language}.html`;
    for (const zone of await readdir(built, { withFileTypes: true })) {
      if (!zone.isDirectory() || zone.name === 'assets') continue;
      const markup = await readFile(join(built, zone.name, name), 'utf8');
      expect(markup).not.toContain('{{');
      expect(markup).toContain(`<html lang="${pageTagOf(language)}" dir="${directionOf(language)}">`);
      if (zone.name === 'signin') expect(markup).toContain(`<h1>${heading[language]}</h1>`);
    }
  }
});

test('what was chosen comes before what the computer speaks, also at the next start', async ({ world }) => {
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ preferences: { language: 'de' } }));
  await start('en');
  const page = await foyer.window('signin');
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeVisible();
  await page.locator('#address').fill(world.company.address);
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Benutzername').fill(alice.user);
  await page.getByLabel('Passwort', { exact: true }).fill(alice.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await (await foyer.window('shell')).getByText('Noch keine Besprechungen').waitFor();
  await foyer.close();

  await start('en');
  const home = await foyer.window('shell');
  expect(await languageOf(home)).toEqual(['de', 'ltr']);
  await expect(home.getByRole('heading', { name: 'An Besprechung teilnehmen' })).toBeVisible();
});

test('no word is missed by the lists, and all of them have room when they are longer', async ({ world }) => {
  test.setTimeout(180_000);
  await start('en-XA', world.double.clientSwitches());
  const missed: string[] = [];
  await tour(foyer, world.company.address, async (page, screen) => {
    for (const text of await missedWords(page)) missed.push(`${screen}: ${text}`);
    await expectRoomForWords(foyer.app, page, screen);
  });
  expect(missed).toEqual([]);
});

test('German has room for its long words', async ({ world }) => {
  await start('de');
  await tourOutside(foyer, world.company.address, (page, screen) =>
    expectRoomForWords(foyer.app, page, screen),
  );
});

test('Arabic runs from right to left, and so does the page', async ({ world }) => {
  await start('ar');
  await tourOutside(foyer, world.company.address, async (page, screen) => {
    expect(await languageOf(page), screen).toEqual(['ar', 'rtl']);
    await expectRoomForWords(foyer.app, page, screen);
    if (screen !== 'home') return;
    const placeOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return box === null ? Number.NaN : box.x + box.width / 2;
    };
    // The mark stands at the beginning of the line, who is signed in at its end; an arrow points onwards, which is left.
    expect(await placeOf('.brand')).toBeGreaterThan(await placeOf('.person-button'));
    expect(await placeOf('.recent-title')).toBeGreaterThan(await placeOf('.recent-action'));
    const arrow = page.locator('.recent-go .icon-pointing').first();
    expect(await arrow.evaluate((one) => getComputedStyle(one).transform)).toContain('matrix(-1');
  });
});
