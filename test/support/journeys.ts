import { expect, type Page } from 'playwright/test';
import type { FoyerApp } from './foyer-app.ts';

interface Person {
  readonly user: string;
  readonly password: string;
  readonly name: string;
}

/** Types a company's address into the sign-in page and waits for the password step. */
export async function findCompany(page: Page, address: string): Promise<void> {
  await page.getByLabel('Your company’s meeting address').fill(address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('User name')).toBeVisible();
}

/** Signs in as an employee does and gives the home page. The password is typed key by key. */
export async function signIn(foyer: FoyerApp, address: string, person: Person): Promise<Page> {
  const page = await foyer.window('signin');
  await findCompany(page, address);
  await page.getByLabel('User name').fill(person.user);
  await page.getByLabel('Password', { exact: true }).pressSequentially(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const home = await foyer.window('shell');
  await expect(home.getByRole('button', { name: `Your account: ${person.name}` })).toBeVisible();
  return home;
}
