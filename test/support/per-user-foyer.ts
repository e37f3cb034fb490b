import { link, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { electronPath } from '../../demo/electron.ts';

/** A Foyer that an employee has for themselves: an AppImage, as far as updates can tell. */
export interface PerUserFoyer {
  /** Electron under another name, by which it takes itself for a packaged program; the code is the built one. */
  readonly electron: string;
  readonly env: Readonly<Record<string, string>>;
  /** The package of the newer version. */
  readonly newer: string;
  /** Whether the newer one was put into the old one's place and started. */
  readonly hasNewerStarted: () => boolean;
  readonly isNewerInPlace: () => boolean;
  readonly close: () => Promise<void>;
}

/** Both AppImages are scripts: what counts is which of them lies where, and which is started. */
export async function makePerUserFoyer(): Promise<PerUserFoyer> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-per-user-'));
  const electron = join(folder, 'foyer');
  await linkElectron(folder, electron);
  await writeFile(
    join(folder, 'resources/app-update.yml'),
    'provider: generic\nurl: https://updates.foyer.example/\nupdaterCacheDirName: foyer-updater\n',
  );
  const own = join(folder, 'Foyer.AppImage');
  const started = join(folder, 'started');
  await writeFile(own, '#!/bin/sh\n', { mode: 0o755 });
  const newer = join(folder, 'new', 'Foyer-new.AppImage');
  await mkdir(dirname(newer));
  const script = `#!/bin/sh\n: > '${started}'\nexit\n${'# as large as one network packet is not\n'.repeat(20_000)}`;
  await writeFile(newer, script);
  return {
    electron,
    env: { APPIMAGE: own, XDG_CACHE_HOME: join(folder, 'cache') },
    newer,
    hasNewerStarted: () => existsSync(started),
    isNewerInPlace: () => readFileSync(own, 'utf8') === script,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A folder with everything of Electron's, where the program has another name. */
async function linkElectron(folder: string, program: string): Promise<void> {
  const original = electronPath();
  await link(original, program);
  for (const name of await readdir(dirname(original)))
    if (join(dirname(original), name) !== original && name !== 'resources')
      await symlink(join(dirname(original), name), join(folder, name));
  await mkdir(join(folder, 'resources'));
  const resources = join(dirname(original), 'resources');
  for (const name of await readdir(resources))
    await symlink(join(resources, name), join(folder, 'resources', name));
}
