import type { ElectronApplication, Page } from 'playwright';
import { expect } from 'playwright/test';

/** Twice as large as usual, and as many CSS pixels wide as a page has to be readable in (WCAG 2.2, 1.4.4 and 1.4.10). */
export const twice = { factor: 2, width: 320 } as const;

interface Magnified {
  readonly factor: number;
  /** Of the page, in its own pixels; the window's size stays where it is not said. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * Zooms a page, as the View menu does, and sizes its window. A driver's mouse does not know of the zoom: a page that is
 * zoomed is used by its keys.
 * @returns takes both back
 */
export async function magnify(
  app: ElectronApplication,
  page: Page,
  { factor, width, height }: Magnified,
): Promise<() => Promise<void>> {
  const window = await app.browserWindow(page);
  const look = async (zoom: number, size: readonly [number | undefined, number | undefined]) => {
    const was = await window.evaluate(
      (one: Electron.BrowserWindow, [wanted, [wide, high]]) => {
        const [hadWidth = 0, hadHeight = 0] = one.getContentSize();
        const [leastWidth = 0, leastHeight = 0] = one.getMinimumSize();
        const next = [
          Math.max(leastWidth, wide ?? hadWidth),
          Math.max(leastHeight, high ?? hadHeight),
        ] as const;
        one.setContentSize(...next);
        one.webContents.setZoomFactor(wanted);
        return { before: [hadWidth, hadHeight] as const, now: next[0] };
      },
      [zoom, size] as const,
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.floor(was.now / zoom));
    return was.before;
  };
  const scaled = (length: number | undefined) => (length === undefined ? undefined : length * factor);
  const before = await look(factor, [scaled(width), scaled(height)]);
  return async () => {
    await look(1, before);
  };
}
