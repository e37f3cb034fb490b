import { expect, test } from 'playwright/test';
import { alice, startTestCompany, type TestCompany } from '../support/company.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { findCompany, signIn } from '../../demo/driver/journeys.ts';
import { emptyKeychain } from '../support/keychain.ts';
import { type OwnKeyring, startOwnKeyring } from '../support/own-keyring.ts';

let company: TestCompany;
let profile: string;
let foyer: FoyerApp;
let keyring: OwnKeyring | undefined;

test.beforeEach(async () => {
  await emptyKeychain();
  company = await startTestCompany();
  profile = await newProfile();
});

test.afterEach(async () => {
  await foyer.close();
  await keyring?.close();
  keyring = undefined;
  await company.close();
  await removeProfile(profile);
});

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

test('a keyring that is locked meanwhile is said so, and signs nobody out', async () => {
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
