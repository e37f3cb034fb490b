import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { FoyerApp } from '../driver/foyer-app.ts';

export const themes = ['light', 'dark'] as const;

/** A picture as the index lists it; the files are `<language>/<name>-<theme>.png`. */
export interface Picture {
  readonly name: string;
  /** What it shows, for those who read the index. */
  readonly caption: string;
}

export interface Camera {
  /** Takes a picture of a page in both themes. @param size of the window's content in CSS pixels; as it is without */
  readonly shoot: (
    page: Page,
    picture: Picture,
    size?: { readonly width: number; readonly height: number },
  ) => Promise<void>;
  readonly taken: () => readonly Picture[];
}

/** Takes pictures of one Foyer into a folder. */
export function createCamera(foyer: FoyerApp, folder: string, onTaken: (path: string) => void): Camera {
  const taken: Picture[] = [];
  return {
    async shoot(page, picture, size) {
      if (size !== undefined) await resize(foyer, page, size);
      await mkdir(folder, { recursive: true });
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await settled(page);
        const path = join(folder, `${picture.name}-${theme}.png`);
        await writeFile(path, await page.screenshot({ scale: 'css', caret: 'hide' }));
        onTaken(path);
      }
      taken.push(picture);
    },
    taken: () => taken,
  };
}

async function resize(
  foyer: FoyerApp,
  page: Page,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<void> {
  const window = await foyer.app.browserWindow(page);
  await window.evaluate(
    (one: Electron.BrowserWindow, [wide, high]) => {
      one.setContentSize(wide, high);
    },
    [width, height] as const,
  );
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
}

/** Fonts are there, and nothing is on its way to another look any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) await animation.finished.catch(() => undefined);
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(resolve);
      });
    });
  });
}
