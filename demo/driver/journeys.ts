import type { Page } from 'playwright';
import type { Person } from '../company.ts';
import type { FoyerApp } from './foyer-app.ts';

/** Where the windows are; the rest of how it was started does not matter here. */
type Windows = Pick<FoyerApp, 'window'>;

/** Types a company's address into the sign-in page and waits for the password step. */
export async function findCompany(page: Page, address: string): Promise<void> {
  await page.getByLabel('Your company’s meeting address').fill(address);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('User name').waitFor();
}

/** Fills the password step as an employee does: the password key by key. */
export async function typeSignIn(page: Page, { user, password }: Person): Promise<void> {
  await page.getByLabel('User name').fill(user);
  await page.getByLabel('Password', { exact: true }).pressSequentially(password);
}

/** Signs in from the first window on and gives the home page. */
export async function signIn(foyer: Windows, address: string, person: Person): Promise<Page> {
  const page = await foyer.window('signin');
  await findCompany(page, address);
  await typeSignIn(page, person);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: `Your account: ${person.name}` }).waitFor();
  return home;
}

/** Opens a meeting from the home page and waits for “Get ready”. */
export async function openMeeting(foyer: Windows, title: string): Promise<Page> {
  const home = await foyer.window('shell');
  await home.getByLabel('Meeting name or invitation').fill(title);
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  const meeting = await foyer.window('meeting');
  await meeting.getByRole('heading', { name: 'Get ready' }).waitFor();
  return meeting;
}

/** Joins from “Get ready” and waits until the engine says that it is in. */
export async function join(meeting: Page): Promise<void> {
  await meeting.getByRole('button', { name: 'Join', exact: true }).click();
  await inMeeting(meeting);
}

/** The room takes input as soon as the engine is in, and not before. */
export async function inMeeting(meeting: Page): Promise<void> {
  await meeting.locator('[aria-label="Meeting"]:not([inert])').waitFor();
}

/** Says something in the meeting's chat, opening it first. */
export async function say(meeting: Page, text: string): Promise<void> {
  const field = meeting.getByPlaceholder('Send a message to everyone');
  if (!(await field.isVisible())) await meeting.getByRole('button', { name: 'Chat' }).click();
  await field.fill(text);
  await field.press('Enter');
}

/** Leaves by the red button and waits for the end page. */
export async function leave(meeting: Page): Promise<void> {
  await meeting.getByRole('button', { name: 'Leave' }).click();
  const question = meeting.getByRole('dialog', { name: 'Leave the meeting?' });
  await question.getByRole('button', { name: 'Leave' }).click();
  await meeting.getByRole('heading', { name: 'You left the meeting' }).waitFor();
}
