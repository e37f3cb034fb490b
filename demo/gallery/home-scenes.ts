import type { Page } from 'playwright';
import { untilClosed } from '../driver/until-closed.ts';
import type { Camera } from './camera.ts';
import type { Stage } from './stage.ts';

const size = { width: 840, height: 580 };

/** Home before the first meeting. */
export async function playFirstHome(home: Page, camera: Camera): Promise<void> {
  await camera.shoot(home, { name: 'home-first', caption: 'Home, before the first meeting' }, size);

  await home.locator('form.join [type=submit]').click();
  await home.locator('form.join [aria-invalid=true]').waitFor();
  await camera.shoot(home, { name: 'home-empty', caption: 'Join without a name' });

  await home.locator('.join-head .button').click();
  await home.locator('dialog input').waitFor();
  await camera.shoot(home, { name: 'home-new', caption: 'A new meeting' });
  await home.locator('dialog input').press('Escape');
  await home.locator('dialog').waitFor({ state: 'detached' });
}

/** Home when there were meetings. */
export async function playHome(stage: Stage, home: Page, camera: Camera): Promise<void> {
  const { foyer, employee } = stage;
  await home.locator('.recent-row').first().waitFor();
  await home.locator('.recent-pin').first().click();
  await home.locator('.recent-pinned').first().waitFor();
  await camera.shoot(home, { name: 'home', caption: 'Home' }, size);
  await camera.shoot(
    home,
    { name: 'home-narrow', caption: 'Home in a narrow window' },
    { width: 400, height: 640 },
  );

  await home.locator('.recent-row').first().locator('.recent-action').first().click();
  await home.locator('dialog').waitFor();
  await camera.shoot(home, { name: 'home-invite', caption: 'Invite people' }, size);
  await home.keyboard.press('Escape');
  await home.locator('dialog').waitFor({ state: 'detached' });

  await home.locator('.recent-row').last().locator('.recent-action').last().click();
  await home.locator('.forgotten').waitFor();
  await camera.shoot(home, { name: 'home-forgotten', caption: 'A meeting was forgotten' });
  await home.locator('.forgotten button').last().click();
  await home.locator('.forgotten').waitFor({ state: 'detached' });

  await home.locator('.person-button', { hasText: employee.name }).click();
  await home.locator('.person-action').last().waitFor();
  await camera.shoot(home, { name: 'home-account', caption: 'Who is signed in' });
  await home.locator('.person-action').last().click();
  await home.locator('dialog').waitFor();
  await camera.shoot(home, { name: 'home-sign-out', caption: 'Before signing out' });
  await home.keyboard.press('Escape');
  await home.locator('dialog').waitFor({ state: 'detached' });

  await playSettings(stage, home, camera);
  await playDiagnostics(stage, home, camera);

  await foyer.app.evaluate(({ app }) => {
    app.emit('second-instance', {}, [], '', { link: 'foyer://join?room=planning&server=meet.other.example' });
  });
  const link = await foyer.window('link');
  await link.locator('.question').waitFor();
  await camera.shoot(link, { name: 'link', caption: 'A link to another company' });
  await untilClosed(link, () => link.locator('.question .button').first().click());

  await foyer.app.evaluate(({ app }) => {
    const link = 'foyer://join?room=board&server=meet.other.example&invite=ABCDEFGHJKMNPQRS';
    app.emit('second-instance', {}, [], '', { link });
  });
  const guest = await foyer.window('link');
  await guest.locator('.question input').waitFor();
  await camera.shoot(guest, { name: 'link-guest', caption: 'Invited as a guest by another company' });
  await untilClosed(guest, () => guest.locator('.question-foot .button').first().click());
}

/** From the menu of the person: what can be chosen. */
async function playSettings({ employee }: Stage, home: Page, camera: Camera): Promise<void> {
  await home.locator('.person-button', { hasText: employee.name }).click();
  await home.locator('.person-action').first().click();
  await home.locator('.settings select').first().waitFor();
  await camera.shoot(home, { name: 'settings', caption: 'Settings' });
  await home.locator('.settings > :last-child').scrollIntoViewIfNeeded();
  await camera.shoot(home, { name: 'settings-end', caption: 'Settings, further down' });
  await home.keyboard.press('Escape');
  await home.locator('form.join').waitFor();
}

/** From the menu of the person: why something does not work. */
async function playDiagnostics({ foyer, employee }: Stage, home: Page, camera: Camera): Promise<void> {
  await home.locator('.person-button', { hasText: employee.name }).click();
  await home.locator('.person-action').nth(2).click();
  const page = await foyer.window('diagnostics');
  await page.locator('.diagnostics-foot .button-primary:enabled').waitFor();
  await camera.shoot(page, { name: 'diagnostics', caption: 'Why something does not work' });
  await page.locator('.diagnostics-foot .button-primary').click();
  await page.locator('.report-text').waitFor();
  await camera.shoot(page, { name: 'diagnostics-report', caption: 'A report for IT, before it is saved' });
  await page.close();
}
