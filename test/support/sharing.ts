import type { Page } from 'playwright';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';

/** Presses the share button of a meeting and waits until the picker shows what there is. */
export async function openPicker(foyer: FoyerApp, meeting: Page): Promise<Page> {
  await meeting.getByRole('button', { name: 'Share screen' }).click();
  const picker = await foyer.window('picker');
  await picker.getByRole('group', { name: 'Screens' }).getByRole('radio').first().waitFor();
  return picker;
}

/** Chooses the first screen in the picker and shares it. */
export async function shareFirstScreen(picker: Page): Promise<void> {
  await picker.getByRole('group', { name: 'Screens' }).locator('label').first().click();
  await untilClosed(picker, () => picker.getByRole('button', { name: 'Share', exact: true }).click());
}

/** How often Foyer has asked the system for screens or windows since it was counted. */
export async function countListings(foyer: FoyerApp): Promise<() => Promise<number>> {
  await foyer.app.evaluate(({ desktopCapturer }) => {
    const ask = desktopCapturer.getSources.bind(desktopCapturer);
    Reflect.set(globalThis, 'listings', 0);
    desktopCapturer.getSources = (options) => {
      Reflect.set(globalThis, 'listings', Number(Reflect.get(globalThis, 'listings')) + 1);
      return ask(options);
    };
  });
  return () => foyer.app.evaluate(() => Number(Reflect.get(globalThis, 'listings')));
}
