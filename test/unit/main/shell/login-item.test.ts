import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyLoginItem, autostartEntry } from '../../../../main/shell/login-item.ts';
import { opensHidden } from '../../../../main/shell/opens-hidden.ts';
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
