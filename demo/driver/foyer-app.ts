import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { type Zone, zoneOf } from '../../shared/zones.ts';
import { electronPath, fakeMedia, sandboxSwitches } from '../electron.ts';

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
}

/** Starts the built app. Devices are fake; the questions for permission are real, and answered by Foyer itself. */
export async function launchFoyer(
  profile: string,
  { switches = [], env = {}, devices = true }: LaunchOptions = {},
): Promise<FoyerApp> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    cwd: project,
    args: [
      '.',
      ...sandboxSwitches(process.env),
      `--user-data-dir=${profile}`,
      devices ? fakeMedia : '--use-fake-device-for-media-stream=device-count=0',
      '--lang=en-US',
      ...switches,
    ],
    env: { ...ownEnvironment(), ...env },
  });
  return {
    app,
    profile,
    window: (zone) => waitForZone(app, zone),
    close: () => app.close(),
  };
}

async function waitForZone(app: ElectronApplication, zone: Zone): Promise<Page> {
  for (;;) {
    const open = app.windows().find((page) => !page.isClosed() && zoneOf(page.url()) === zone);
    if (open !== undefined) {
      await open.waitForLoadState();
      return open;
    }
    // A window may be reported before it has its page, so its way to a page counts too.
    await Promise.race([app.waitForEvent('window'), app.context().waitForEvent('framenavigated')]);
  }
}

function ownEnvironment(): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) own[name] = value;
  return own;
}
