import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication, Page } from 'playwright';
import { type Zone, zoneOf } from '../../shared/zones.ts';
import { electronPath, fakeMedia, sandboxSwitches } from '../electron.ts';
import { startElectron } from './start-electron.ts';

const project = join(import.meta.dirname, '../..');

/** A running Foyer, driven from outside. */
export interface FoyerApp {
  readonly app: ElectronApplication;
  readonly profile: string;
  /** The window that shows a page of Foyer, waiting for it to open. */
  readonly window: (zone: Zone) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** A folder of its own for one employee's Foyer. */
export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'foyer-profile-'));
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

export interface LaunchOptions {
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** False for a computer without camera and microphone. */
  readonly devices?: boolean;
  /** What is started with Electron's arguments instead of Electron itself; it becomes Electron. */
  readonly through?: string;
}

/** Starts the built app. Devices are fake; the questions for permission are real, and answered by Foyer itself. */
export async function launchFoyer(
  profile: string,
  { switches = [], env = {}, devices = true, through = electronPath() }: LaunchOptions = {},
): Promise<FoyerApp> {
  const app = await startElectron({
    executablePath: through,
    cwd: project,
    args: [
      '.',
      ...sandboxSwitches(process.env),
      `--user-data-dir=${profile}`,
      devices ? fakeMedia : '--use-fake-device-for-media-stream=device-count=0',
      '--lang=en-US',
      ...switches,
    ],
    // Whatever the computer speaks, what drives it goes by English words.
    env: { ...ownEnvironment(), LANGUAGE: 'en', ...env },
  });
  return {
    app,
    profile,
    window: (zone) => waitForZone(app, zone),
    async close() {
      // Quitting in a meeting asks first; a computer that shuts down is not asked back. One that has ended says nothing.
      await app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown')).catch(() => undefined);
      await app.close();
    },
  };
}

const longestWait = 30_000;

/**
 * Looks again and again: a window is reported before it has its page, and one whose page is soon replaced is not
 * reported a second time.
 */
async function waitForZone(app: ElectronApplication, zone: Zone): Promise<Page> {
  const deadline = Date.now() + longestWait;
  while (Date.now() < deadline) {
    const open = app.windows().find((page) => !page.isClosed() && zoneOf(page.url()) === zone);
    if (open !== undefined) {
      await open.waitForLoadState();
      return open;
    }
    await setTimeout(50);
  }
  const real = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
  );
  const seen = app.windows().map((page) => page.url());
  throw new Error(`no window of ${zone}; Foyer has ${real.join(', ')}; reported are ${seen.join(', ')}`);
}

function ownEnvironment(): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) own[name] = value;
  return own;
}
