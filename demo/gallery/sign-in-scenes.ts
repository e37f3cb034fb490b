import type { Page } from 'playwright';
import { playBrowserSignIn } from './browser-scene.ts';
import type { Camera } from './camera.ts';
import type { Stage } from './stage.ts';

/** From the first start to the home page. Words differ with the language, so everything is found by what it is. */
export async function playSignIn({ company, employee, foyer }: Stage, camera: Camera): Promise<Page> {
  const page = await foyer.window('signin');
  await page.locator('#address').waitFor();
  await camera.shoot(page, { name: 'sign-in', caption: 'The first start' });

  await page.locator('form [type=submit]').click();
  await page.locator('[aria-invalid=true]').waitFor();
  await camera.shoot(page, { name: 'sign-in-empty', caption: 'Nothing was typed' });

  await playBrowserSignIn(foyer, page, camera);

  await page.locator('#address').fill(company.address);
  await page.locator('form [type=submit]').click();
  await page.locator('#user').waitFor();
  await camera.shoot(page, { name: 'sign-in-company', caption: 'The company is found' });

  await page.locator('#user').fill(employee.user);
  await page.locator('#password').fill('not the password');
  await page.locator('form [type=submit]').click();
  await page.locator('.field-error, [role=alert]').first().waitFor();
  await camera.shoot(page, { name: 'sign-in-wrong', caption: 'A wrong password' });

  await page.locator('#password').fill(employee.password);
  await page.locator('form [type=submit]').click();
  const home = await foyer.window('shell');
  await home.locator('.person-button').waitFor();
  return home;
}
