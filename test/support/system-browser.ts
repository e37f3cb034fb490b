import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { startElectron } from '../../demo/driver/start-electron.ts';
import { electronPath, sandboxSwitches } from '../../demo/electron.ts';

/** One empty window, with nothing of Foyer in it. */
const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 720, height: 720 }).loadURL('about:blank'));
`;

export interface SystemBrowser {
  readonly page: Page;
  /** Cuts the way to pages with this path, as a browser on another computer would; gives the address it stopped at. */
  readonly cutOff: (path: string) => Promise<() => Promise<string | undefined>>;
  readonly close: () => Promise<void>;
}

/** The employee's browser: a process of its own, with cookies of its own. */
export async function startSystemBrowser(): Promise<SystemBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-browser-'));
  await writeFile(join(folder, 'main.cjs'), main);
  const app = await startElectron({
    executablePath: electronPath(),
    args: [
      join(folder, 'main.cjs'),
      ...sandboxSwitches(process.env),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--lang=en-US',
    ],
  });
  return {
    page: await app.firstWindow(),
    async cutOff(path) {
      const stopped = await app.evaluateHandle(({ session }, pattern) => {
        const urls: string[] = [];
        session.defaultSession.webRequest.onBeforeRequest({ urls: [pattern] }, ({ url }, decide) => {
          urls.push(url);
          decide({ cancel: true });
        });
        return urls;
      }, `http://*/${path}*`);
      return async () => (await stopped.jsonValue())[0];
    },
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Catches the addresses that Foyer would open in the system's browser, instead of opening them. */
export async function catchOpenedPages(app: ElectronApplication): Promise<() => Promise<string[]>> {
  const opened = await app.evaluateHandle(({ shell }) => {
    const urls: string[] = [];
    shell.openExternal = (url) => {
      urls.push(url);
      return Promise.resolve();
    };
    return urls;
  });
  return () => opened.jsonValue();
}
