import type { Page } from 'playwright';

/**
 * Does something in a window that closes it. The window may be gone before a click is reported back, so a click that
 * failed shows as a window that stays.
 */
export async function untilClosed(page: Page, act: () => Promise<void>): Promise<void> {
  const closed = page.waitForEvent('close');
  await Promise.allSettled([act(), closed]);
  await closed;
}
