import { once } from 'node:events';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { alice, startTestCompany, type TestCompany } from '../support/company.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { findCompany, signIn, typeSignIn } from '../../demo/driver/journeys.ts';
import { emptyKeychain } from '../support/keychain.ts';
import { type OwnKeyring, startOwnKeyring } from '../support/own-keyring.ts';

let company: TestCompany;
let profile: string;
let foyer: FoyerApp;
let keyring: OwnKeyring | undefined;
let passes: number;

test.beforeEach(async () => {
  await emptyKeychain();
  passes = 0;
  company = await startTestCompany(() => {
    passes += 1;
  });
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer.close();
  await keyring?.close();
  keyring = undefined;
  await company.close();
  await removeProfile(profile);
});

/** Asks for a meeting from the home page; what its window says comes from the keyring. */
async function askToJoin(): Promise<Page> {
  const home = await foyer.window('shell');
  await home.getByLabel('Meeting name or invitation').fill('Monday planning');
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  return foyer.window('meeting');
}

test('without a keychain the employee may stay signed in until they quit, and nothing is kept', async () => {
  // A bus that is not there: what a machine without a Secret Service looks like.
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
  foyer = await launchFoyer(profile, { env });
  const page = await foyer.window('signin');
  await findCompany(page, company.address);
  await page.getByLabel('User name').fill('alice');
  await page.getByLabel('Password', { exact: true }).fill(alice.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('dialog')).toContainText('keyring');
  await page.getByRole('button', { name: 'Keep me signed in until I quit' }).click();
  const home = await foyer.window('shell');
  await expect(home.getByText('signed in until you quit')).toBeVisible();

  await foyer.close();
  foyer = await launchFoyer(profile, { env });
  const again = await foyer.window('signin');
  await expect(again.getByLabel('Your company’s meeting address')).toHaveValue(/127\.0\.0\.1/);
});

test('a keyring that is locked meanwhile is said so, and signs nobody out', { tag: '@smoke' }, async () => {
  keyring = await startOwnKeyring();
  foyer = await launchFoyer(profile, { env: keyring.env });
  const home = await signIn(foyer, company.address, alice);
  await keyring.lock();

  await home.getByRole('button', { name: 'Your account' }).click();
  await home.getByRole('button', { name: 'Sign out' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  // A locked keyring reads as empty: that must not pass for "removed".
  await expect(home.getByText('Your keyring is locked')).toBeVisible();
  await home.getByRole('dialog').getByRole('button', { name: 'Stay signed in' }).click();

  await home.getByLabel('Meeting name or invitation').fill('Monday planning');
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  const meeting = await foyer.window('meeting');
  await expect(meeting.getByText('Your keyring is locked')).toBeVisible();
});

test('an item that somebody deleted is missing, which is neither locked nor a sign-out', async () => {
  foyer = await launchFoyer(profile);
  const home = await signIn(foyer, company.address, alice);
  await emptyKeychain();
  await home.getByLabel('Meeting name or invitation').fill('Monday planning');
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  const meeting = await foyer.window('meeting');
  await expect(meeting.getByText('Your sign-in is no longer in your keyring.')).toBeVisible();
});

test('a keyring that is locked at the sign-in keeps nothing; unlocked, the next sign-in is kept', async () => {
  keyring = await startOwnKeyring();
  await keyring.lock();
  foyer = await launchFoyer(profile, { env: keyring.env });
  const page = await foyer.window('signin');
  await findCompany(page, company.address);
  await typeSignIn(page, alice);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('dialog')).toContainText('Your keyring can’t be used right now');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await keyring.unlock();
  await typeSignIn(page, alice);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: `Your account: ${alice.name}` }).waitFor();
  await foyer.close();
  foyer = await launchFoyer(profile, { env: keyring.env });
  const meeting = await askToJoin();
  await expect(meeting.getByRole('button', { name: 'Join', exact: true })).toBeEnabled();
  await expect.poll(() => passes).toBe(1);
});

test('a keyring that is locked when a meeting is opened loses nothing: unlocked, “Try again” goes on', async () => {
  keyring = await startOwnKeyring();
  foyer = await launchFoyer(profile, { env: keyring.env });
  await signIn(foyer, company.address, alice);
  await foyer.close();
  await keyring.lock();
  foyer = await launchFoyer(profile, { env: keyring.env });
  const meeting = await askToJoin();
  await expect(meeting.getByText('Your keyring is locked, so Foyer can’t read your sign-in.')).toBeVisible();
  await expect(meeting.getByText('Unlock your keyring, then try again.')).toBeVisible();
  expect(passes).toBe(0);

  await keyring.unlock();
  await meeting.getByRole('button', { name: 'Try again' }).click();
  await expect(meeting.getByText('Your keyring is locked')).toBeHidden();
  await expect(meeting.getByRole('button', { name: 'Join', exact: true })).toBeEnabled();
  await expect.poll(() => passes).toBe(1);
});

test('a keyring that does not answer stops neither Foyer’s pages nor, later, the next try', async () => {
  keyring = await startOwnKeyring();
  foyer = await launchFoyer(profile, { env: keyring.env });
  await signIn(foyer, company.address, alice);
  keyring.freeze();
  const asked = Date.now();
  const meeting = await askToJoin();
  // The page works while main waits.
  const camera = meeting.getByRole('switch', { name: 'Camera', exact: true });
  await camera.click();
  await expect(camera).not.toBeChecked();
  const notice = meeting.getByText('Foyer can’t use your keyring right now.');
  await expect(notice).toBeVisible({ timeout: 25_000 });
  expect(Date.now() - asked).toBeGreaterThan(19_000);
  // While the first question hangs there is no second, and the answer comes at once.
  await meeting.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeVisible();

  keyring.thaw();
  await expect(async () => {
    await meeting.getByRole('button', { name: 'Try again' }).click({ timeout: 1000 });
    await expect(notice).toBeHidden({ timeout: 1000 });
  }).toPass({ timeout: 10_000 });
  await expect.poll(() => passes).toBe(1);
});

test('quitting ends Foyer within 5 s although the keyring does not answer, and loses nothing', async () => {
  keyring = await startOwnKeyring();
  foyer = await launchFoyer(profile, { env: keyring.env });
  await signIn(foyer, company.address, alice);
  keyring.freeze();
  const meeting = await askToJoin();
  await expect(meeting.getByRole('heading', { name: 'Get ready' })).toBeVisible();
  const process = foyer.app.process();
  const ended = once(process, 'exit', { signal: AbortSignal.timeout(15_000) });
  const quitting = Date.now();
  // Not waited for: Foyer may be gone before it can say that it was asked.
  foyer.app
    .evaluate(({ app }) => {
      app.quit();
    })
    .catch(() => undefined);
  try {
    await ended;
  } finally {
    // Only one that hangs is still there.
    process.kill('SIGKILL');
  }
  expect(Date.now() - quitting).toBeLessThan(5000);

  keyring.thaw();
  foyer = await launchFoyer(profile, { env: keyring.env });
  const again = await askToJoin();
  await expect(again.getByRole('button', { name: 'Join', exact: true })).toBeEnabled();
  await expect.poll(() => passes).toBe(1);
});
