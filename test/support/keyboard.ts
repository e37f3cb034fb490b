import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

/** More stops than any page of Foyer has. */
const mostStops = 40;

/** Goes to a control by the Tab key alone. Every stop on the way shows where the focus is. */
export async function tabTo(control: Locator): Promise<void> {
  await control.waitFor();
  const page = control.page();
  const stops: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasFocus(control)) {
      await expectVisibleFocus(page);
      return;
    }
    await page.keyboard.press('Tab');
    stops.push(await expectVisibleFocus(page));
  }
  throw new Error(`no Tab key leads to ${String(control)}; it leads to\n${stops.join('\n')}`);
}

async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.count()) > 0 && control.evaluate((element) => element === document.activeElement);
}

/** The element in focus has a ring of at least 2 pixels; a tile shows it for the radio button inside. */
async function expectVisibleFocus(page: Page): Promise<string> {
  const { name, ring } = await page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      return { name: 'nothing', ring: undefined };
    const shown = [activeElement, activeElement.closest('label')].flatMap((element) => {
      if (element === null) return [];
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle === 'none' ? [] : [Number.parseFloat(outlineWidth)];
    });
    return { name: activeElement.outerHTML.slice(0, 200), ring: Math.max(0, ...shown) };
  });
  // Between the last control of a page and its first, the focus is on the window itself.
  if (ring !== undefined) expect(ring, `the focus on ${name}`).toBeGreaterThanOrEqual(2);
  return name;
}
