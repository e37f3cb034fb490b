import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { sandboxSwitches } from '../../demo/electron.ts';
import { type Zone, zoneOf } from '../../shared/zones.ts';

const project = join(import.meta.dirname, '../..');

export interface FoyerApp {
  readonly app: ElectronApplication;
  readonly profile: string;
  /** The window that shows a page of Foyer, waiting for it to open. */
  readonly window: (zone: Zone) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** A folder of its own for one employee's Foyer. */
export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'foyer-test-'));
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true });
}

/**
 * Starts the built app. Fake devices, but real permission questions: the switch that answers them by itself would also
 * bypass our own handler.
 */
export async function launchFoyer(
  profile: string,
  {
    switches = [],
    env = {},
  }: { readonly switches?: readonly string[]; readonly env?: Record<string, string> } = {},
): Promise<FoyerApp> {
  const app = await _electron.launch({
    cwd: project,
    args: [
      '.',
      ...sandboxSwitches(process.env),
      `--user-data-dir=${profile}`,
      '--use-fake-device-for-media-stream=fps=5',
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
    await app.waitForEvent('window');
  }
}

function ownEnvironment(): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) own[name] = value;
  return own;
}
