import { chmodSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import type { Log } from '../diagnostics/log.ts';
import { settingsSchema, type SettingsStore } from './settings.ts';

const ownerOnly = 0o600;

/**
 * The settings file `settings.json` in `folder`. One that cannot be read is set aside as `settings.damaged-<time>.json`,
 * never overwritten: support may still find in it what the employee lost.
 */
export function openSettings(folder: string, log: Log, now: () => number): SettingsStore {
  const store = openStore(folder, log, now);
  const read = () => settingsSchema.parse(store.store);
  return {
    read,
    change(part) {
      // SECURITY: parsed on the way in too, so that no field which the schema does not name reaches the disk.
      store.set(settingsSchema.parse({ ...read(), ...part }));
      return read();
    },
  };
}

function openStore(folder: string, log: Log, now: () => number): Store {
  // SECURITY: who is signed in and which meetings they were in is nobody else's on this computer.
  const open = () =>
    new Store({ cwd: folder, name: 'settings', clearInvalidConfig: false, configFileMode: ownerOnly });
  const file = join(folder, 'settings.json');
  try {
    // An earlier Foyer left it readable for others.
    if (existsSync(file)) chmodSync(file, ownerOnly);
    const store = open();
    if (settingsSchema.safeParse(store.store).success) return store;
  } catch {
    // Not JSON: the same as a file with the wrong contents.
  }
  if (existsSync(file)) renameSync(file, join(folder, `settings.damaged-${String(now())}.json`));
  log({ event: 'settings-set-aside' });
  return open();
}
