import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { z } from 'zod';
import { type Zone, zoneUrl } from '../../shared/zones.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { electronPath, sandboxSwitches } from '../../demo/electron.ts';

/**
 * Does something in a window that closes it. The window may be gone before a click is reported back, so a click that
 * failed shows as a window that stays.
 */
export async function untilClosed(page: Page, act: () => Promise<void>): Promise<void> {
  const closed = page.waitForEvent('close');
  await Promise.allSettled([act(), closed]);
  await closed;
}

/** Closes a window as the button of the window system does. */
export async function closeWindow(foyer: FoyerApp, zone: Zone): Promise<void> {
  await untilClosed(await foyer.window(zone), () =>
    foyer.app.evaluate(({ BrowserWindow }, url) => {
      for (const window of BrowserWindow.getAllWindows())
        if (window.webContents.getURL().startsWith(url)) window.close();
    }, zoneUrl(zone)),
  );
}

/** Starts Foyer once more on a profile that is in use. @returns the exit code of the second process. */
export async function startAgain(profile: string): Promise<number | null> {
  const second = spawn(electronPath(), ['.', ...sandboxSwitches(process.env), `--user-data-dir=${profile}`], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'ignore',
  });
  const [code] = z.tuple([z.number().nullable(), z.unknown()]).parse(await once(second, 'exit'));
  return code;
}
