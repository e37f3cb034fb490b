import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { followLoginItem } from '../../../../main/shell/follow-login-item.ts';
import { applyLoginItem, autostartEntry } from '../../../../main/shell/login-item.ts';
import { opensHidden } from '../../../../main/shell/opens-hidden.ts';
import { createPreferences } from '../../../../main/settings/preferences.ts';
import type { PreferencesChange } from '../../../../shared/schemas/preferences.ts';
import { memorySettings } from '../memory-settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const on = { startAtLogin: true, startHidden: false };
const program = '/opt/Foyer/foyer';
const never = () => {
  throw new Error('not on this system');
};

it.each(['win32', 'darwin'] as const)(
  'asks %s to start Foyer with the computer, hidden if wanted',
  async (platform) => {
    const asked: unknown[] = [];
    const parts = {
      platform,
      program,
      configFolder: '/none',
      setLoginItemSettings: (settings: unknown) => asked.push(settings),
    };
    await applyLoginItem(on, parts);
    await applyLoginItem({ ...on, startHidden: true }, parts);
    await applyLoginItem({ ...on, startAtLogin: false }, parts);
    expect(asked).toEqual([
      { openAtLogin: true, args: [] },
      { openAtLogin: true, args: ['--hidden'] },
      { openAtLogin: false, args: [] },
    ]);
  },
);

it('writes and removes the file that Linux desktops start programs by', async () => {
  const configFolder = join(temporaryFolder(), 'config');
  const file = join(configFolder, 'autostart', 'app.foyer.desktop');
  const parts = { platform: 'linux', program, configFolder, setLoginItemSettings: never } as const;
  await applyLoginItem({ ...on, startAtLogin: false }, parts);
  expect(existsSync(file)).toBe(false);
  await applyLoginItem({ ...on, startHidden: true }, parts);
  expect(readFileSync(file, 'utf8').split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Name=Foyer',
    'Exec="/opt/Foyer/foyer" --hidden',
    'Icon=foyer',
    'Terminal=false',
    '',
  ]);
  await applyLoginItem({ ...on, startAtLogin: false }, parts);
  expect(existsSync(file)).toBe(false);
});

it('starts the program whatever its folder is called', () => {
  expect(autostartEntry('/home/a b/100% "$x"/Foyer.AppImage', [])).toContain(
    String.raw`Exec="/home/a b/100%% \\"\\$x\\"/Foyer.AppImage"`,
  );
});

it('is hidden only when the computer started it', () => {
  const app = (wasOpenedAtLogin: boolean) => ({ getLoginItemSettings: () => ({ wasOpenedAtLogin }) });
  expect(opensHidden(app(false), { argv: ['foyer', '--hidden'], platform: 'linux' })).toBe(true);
  expect(opensHidden(app(false), { argv: ['foyer'], platform: 'win32' })).toBe(false);
  expect(opensHidden(app(true), { argv: ['foyer'], platform: 'darwin' })).toBe(true);
  expect(opensHidden(app(false), { argv: ['foyer', '--hidden'], platform: 'darwin' })).toBe(false);
});

/** A Foyer on Linux that has just started; `file` is what the desktop starts by. */
function started(mandatory: PreferencesChange, isPackaged = true) {
  const configFolder = temporaryFolder();
  vi.stubEnv('XDG_CONFIG_HOME', configFolder);
  const preferences = createPreferences(memorySettings(), {
    mandatory: () => mandatory,
    recommended: () => ({}),
  });
  followLoginItem({ isPackaged, getPath: () => program, setLoginItemSettings: never }, preferences);
  return { preferences, file: join(configFolder, 'autostart', 'app.foyer.desktop') };
}

it.runIf(process.platform === 'linux')(
  'sees at every start to what the company has set, and to what employees choose when they choose it',
  async () => {
    const set = started({ startAtLogin: true, startHidden: true });
    await expect.poll(() => existsSync(set.file)).toBe(true);
    expect(readFileSync(set.file, 'utf8')).toContain('--hidden');

    const { preferences, file } = started({});
    preferences.change({ startAtLogin: true });
    await expect.poll(() => existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toContain('--hidden');
    preferences.change({ startAtLogin: false });
    await expect.poll(() => existsSync(file)).toBe(false);
    vi.unstubAllEnvs();
  },
);
