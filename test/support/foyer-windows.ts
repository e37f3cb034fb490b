import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { type Zone, zoneUrl } from '../../shared/zones.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { electronPath, sandboxSwitches } from '../../demo/electron.ts';

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
