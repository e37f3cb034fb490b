import { homedir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import type { PreferenceStore } from '../settings/preferences.ts';
import { applyLoginItem } from './login-item.ts';

/**
 * Has the system do as the employee chooses, in the moment they do. Not at every start: who switched Foyer off in the
 * system's own list of programs that start meant it.
 */
export function followLoginItem(app: App, preferences: Pick<PreferenceStore, 'read' | 'onChange'>): void {
  let last = itemOf(preferences);
  preferences.onChange(() => {
    const item = itemOf(preferences);
    if (JSON.stringify(item) === JSON.stringify(last)) return;
    last = item;
    // From source it would start the development runtime, which knows nothing of Foyer.
    if (!app.isPackaged) return;
    void applyLoginItem(item, {
      platform: process.platform,
      setLoginItemSettings: (settings) => {
        app.setLoginItemSettings(settings);
      },
      program: process.env['APPIMAGE'] ?? app.getPath('exe'),
      configFolder: process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
    }).catch(() => undefined);
  });
}

function itemOf(preferences: Pick<PreferenceStore, 'read'>) {
  const { startAtLogin, startHidden } = preferences.read();
  return { startAtLogin, startHidden };
}
