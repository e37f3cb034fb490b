import type { Page } from 'playwright';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { alice } from './company.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';

/** Looks at a page; `screen` is its name in a report. */
type Visit = (page: Page, screen: string) => Promise<void>;

/* Nothing here goes by a word on the screen: it is to be any language. */
const submit = 'button[type="submit"]';
const dialog = 'dialog[open]';

/** Goes through the main screens of a Foyer that nobody is signed in to, in whatever language it speaks. */
export async function tour(foyer: FoyerApp, address: string, visit: Visit): Promise<void> {
  await tourOutside(foyer, address, visit);
  await tourMeeting(foyer, await foyer.window('shell'), visit);
}

/** Goes through them without a meeting, which takes most of the time. */
export async function tourOutside(foyer: FoyerApp, address: string, visit: Visit): Promise<void> {
  await tourSignIn(foyer, address, visit);
  const home = await foyer.window('shell');
  await home.locator('.empty').waitFor();
  await visit(home, 'home-empty');
  await tourHome(home, visit);
}

async function tourSignIn(foyer: FoyerApp, address: string, visit: Visit): Promise<void> {
  const page = await foyer.window('signin');
  await page.locator('#address').waitFor();
  await visit(page, 'sign-in-company');
  await page.locator('#address').fill('not an address');
  await page.locator(submit).click();
  await page.locator('.field-error').waitFor();
  await visit(page, 'sign-in-company-error');
  await page.locator('#address').fill(address);
  await page.locator(submit).click();
  await page.locator('#user').fill(alice.user);
  await visit(page, 'sign-in-password');
  await page.locator('#password').fill('wrong');
  await page.locator(submit).click();
  await page.locator('[role="alert"]').first().waitFor();
  await visit(page, 'sign-in-password-error');
  await page.locator('#password').fill(alice.password);
  await untilClosed(page, () => page.locator(submit).click());
}

async function tourMeeting(foyer: FoyerApp, home: Page, visit: Visit): Promise<void> {
  await home.locator('#meeting').fill('Weekly');
  await home.locator(`.join ${submit}`).click();
  const meeting = await foyer.window('meeting');
  await meeting.locator('.prejoin').waitFor();
  await visit(meeting, 'get-ready');
  await meeting.locator(submit).click();
  await meeting.locator('.room-place:not([inert])').waitFor();
  await meeting.locator('#ZegoRoomLeaveButton').waitFor();
  await visit(meeting, 'room');
  await meeting.keyboard.press('?');
  await meeting.locator(dialog).waitFor();
  await visit(meeting, 'shortcuts');
  await meeting.keyboard.press('Escape');
  await meeting.locator('#ZegoRoomLeaveButton').click();
  await meeting.locator(dialog).waitFor();
  await visit(meeting, 'leave');
  await meeting.locator(`${dialog} .button-danger`).click();
  await meeting.locator('.ended').waitFor();
  await visit(meeting, 'ended');
  await untilClosed(meeting, () => meeting.locator('.ended-actions .button-secondary').click());
}

async function tourHome(home: Page, visit: Visit): Promise<void> {
  await home.locator('.person-button').click();
  await home.locator('.person-panel').waitFor();
  await visit(home, 'person');
  await home.keyboard.press('Escape');
  await home.keyboard.press('Control+,');
  await home.locator('#foyer-language').waitFor();
  await visit(home, 'settings');
  await home.keyboard.press('Escape');
  await home.locator('.join-head .button').click();
  await home.locator(dialog).waitFor();
  await visit(home, 'new-meeting');
  await home.locator(`${dialog} ${submit}`).click();
  await home.locator(`${dialog} .field-error`).waitFor();
  await visit(home, 'new-meeting-error');
  await home.locator(`${dialog} input`).fill('Quarterly');
  await home.locator(`${dialog} ${submit}`).click();
  await home.locator('.invite-card').waitFor();
  await home.locator('.calendar summary').click();
  await visit(home, 'invitation');
  await home.keyboard.press('Escape');
  await home.locator('.recent-row').waitFor();
  await visit(home, 'home');
  await home.locator('.recent-head .button').click();
  await home.locator(dialog).waitFor();
  await visit(home, 'clear-list');
  await home.keyboard.press('Escape');
  await home.locator('.recent-row').first().locator('.recent-action').last().click();
  await home.locator('.forgotten').waitFor();
  await visit(home, 'forgotten');
}
