import { homedir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import type { PreferenceStore } from '../settings/preferences.ts';
import { applyLoginItem, type LoginItem } from './login-item.ts';

/**
 * Has the system do as the employee chooses, in the moment they do. Not at every start: who switched Foyer off in the
 * system's own list of programs that start meant it. What the company has set for good is seen to at every start.
 */
export function followLoginItem(
  app: Pick<App, 'isPackaged' | 'getPath' | 'setLoginItemSettings'>,
  preferences: Pick<PreferenceStore, 'read' | 'fixed' | 'onChange'>,
): void {
  const apply = (item: LoginItem) => {
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
  };
  let last = itemOf(preferences);
  if (preferences.fixed().includes('startAtLogin')) apply(last);
  preferences.onChange(() => {
    const item = itemOf(preferences);
    if (JSON.stringify(item) === JSON.stringify(last)) return;
    last = item;
    apply(item);
  });
}

function itemOf(preferences: Pick<PreferenceStore, 'read'>): LoginItem {
  const { startAtLogin, startHidden } = preferences.read();
  return { startAtLogin, startHidden };
}
