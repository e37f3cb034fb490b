import type { ElectronApplication, Page } from 'playwright';
import { expect } from 'playwright/test';

/** Sets the width of a page's window and waits until the page has it; gives the width it had. */
export async function resize(app: ElectronApplication, page: Page, width: number): Promise<number> {
  const window = await app.browserWindow(page);
  const [before, now] = await window.evaluate((one: Electron.BrowserWindow, wanted) => {
    const [had = 0, height = 0] = one.getContentSize();
    one.setContentSize(wanted, height);
    return [had, Math.max(wanted, one.getMinimumSize()[0] ?? 0)] as const;
  }, width);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(now);
  return before;
}
