import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { signIn } from '../../demo/driver/journeys.ts';
import { linuxPolicy } from '../../main/policy/linux-policy.ts';
import { zoneOf } from '../../shared/zones.ts';
import { alice, startTestCompany } from '../support/company.ts';
import { type Administrator, makeAdministrator } from './administrator.ts';
import { install, installed, purge, setPolicy, traces } from './debian-package.ts';
import { type InstalledFoyer, startInstalled } from './installed-foyer.ts';
import { versionOf, withVersion } from './newer-package.ts';
import { makeOrdinaryUser, type OrdinaryUser } from './ordinary-user.ts';
import { startUpdateServer, type UpdateServer } from '../support/update-server.ts';

/*
 * An installed Foyer, an ordinary user, real packages: from this version to the next.
 */
test.describe.configure({ mode: 'serial' });

let user: OrdinaryUser;
let administrator: Administrator;
let updates: UpdateServer;
let company: Awaited<ReturnType<typeof startTestCompany>>;
let foyer: InstalledFoyer | undefined;
let older = '';
let newer = '';
let home: Page;
let work = '';

test.beforeAll(async () => {
  test.setTimeout(300_000);
  expect(traces()).toEqual([]);
  expect(existsSync(linuxPolicy.file)).toBe(false);
  work = mkdtempSync(join(tmpdir(), 'foyer-update-'));
  const deb = process.env['FOYER_DEB'] ?? '';
  older = versionOf(deb);
  newer = older.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  updates = await startUpdateServer(await withVersion(deb, newer, work), newer);
  install(deb);
  user = await makeOrdinaryUser();
  administrator = await makeAdministrator(user);
  company = await startTestCompany();
  setPolicy({
    mandatory: {
      updates: 'notify',
      updateAddress: updates.address,
      updateKeys: [updates.key],
      supportSwitches: ['remote-debugging-port'],
    },
  });
  foyer = await startInstalled(user, [], { PATH: `${administrator.folder}:/usr/bin:/bin` });
  home = await signIn(foyer, company.address, alice);
});

test.afterAll(async () => {
  test.setTimeout(180_000);
  foyer?.process.kill('SIGKILL');
  await company.close();
  updates.close();
  administrator.close();
  setPolicy(undefined);
  if (existsSync(installed)) purge();
  user.remove();
  rmSync(work, { recursive: true });
});

const versionInstalled = () =>
  execFileSync('dpkg-query', ['-W', '-f', '${Version}', 'foyer'], { encoding: 'utf8' });
const log = () => readFileSync(join(user.home, '.config/Foyer/logs/foyer.log'), 'utf8');
const pending = join('.cache/foyer-updater/pending');

async function checkForUpdates(): Promise<void> {
  await home.getByRole('button', { name: `Your account: ${alice.name}` }).click();
  await home.getByRole('button', { name: 'Check for updates' }).click();
}

const dialog = () => home.getByRole('dialog', { name: 'Updates' });

test('a feed that was tampered with is refused, before anything is got', async () => {
  updates.become('feed');
  await checkForUpdates();
  await expect(dialog()).toContainText('is not signed by those who make its updates');
  expect(updates.asked()).toBe(0);
  updates.become('package');
  await dialog().getByRole('button', { name: 'Try again' }).click();
  await expect(dialog()).toContainText(`There is a new Foyer, ${newer}.`);
  expect(updates.asked()).toBe(0);
});

test('a package that was tampered with is thrown away', async () => {
  await dialog().getByRole('button', { name: 'Get it' }).click();
  await expect.poll(log, { timeout: 60_000 }).toContain('update.damaged');
  expect(updates.asked()).toBe(1);
  await expect(dialog()).toContainText(`There is a new Foyer, ${newer}.`);
  expect(existsSync(join(user.home, pending, 'update-info.json'))).toBe(false);
});

test('a download that breaks off begins again, and then it is whole', async () => {
  test.setTimeout(120_000);
  updates.become('broken');
  await dialog().getByRole('button', { name: 'Get it' }).click();
  await expect.poll(log, { timeout: 60_000 }).toContain('update.interrupted');
  updates.become('good');
  await dialog().getByRole('button', { name: 'Get it' }).click();
  await expect(dialog()).toContainText(`An update is ready: Foyer ${newer}.`, { timeout: 60_000 });
  expect(updates.asked()).toBe(3);
  expect(versionInstalled()).toBe(older);
  await dialog().getByRole('button', { name: 'Close' }).click();
  await expect(home.getByText(`An update is ready: Foyer ${newer}.`)).toBeVisible();
});

test('Restart now installs it, and Foyer is back with the employee signed in', async () => {
  test.setTimeout(180_000);
  const portFile = join(user.home, '.config/Foyer/DevToolsActivePort');
  const before = readFileSync(portFile, 'utf8');
  await home.getByRole('button', { name: 'Restart now' }).click();
  await expect.poll(versionInstalled, { timeout: 90_000 }).toBe(newer);
  expect(administrator.allowed()).toHaveLength(1);
  expect(administrator.allowed()[0]).toMatch(/^\/bin\/bash -c dpkg -i \S+\.deb$/);
  const port = () => {
    const now = existsSync(portFile) ? readFileSync(portFile, 'utf8') : before;
    return now === before ? undefined : now.split('\n')[0];
  };
  await expect.poll(port, { timeout: 60_000 }).toBeDefined();
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port() ?? ''}`);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const shell = () => pages().find((page) => zoneOf(page.url()) === 'shell');
  await expect.poll(() => shell() !== undefined, { timeout: 60_000 }).toBe(true);
  home = shell() ?? home;
  await checkForUpdates();
  await expect(dialog()).toContainText(`You have the newest Foyer, ${newer}.`);
  await browser.close();
});
