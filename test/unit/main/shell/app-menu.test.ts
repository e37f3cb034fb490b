import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { appMenu } from '../../../../main/shell/app-menu.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';
import { languages } from '../../../../shared/language.ts';

vi.mock('electron', () => ({}));

const about = () => undefined;

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}
const rolesOf = (platform: NodeJS.Platform) =>
  flat(appMenu(platform, wordsIn('en'), { about })).flatMap(({ role }) => role ?? []);

it('lets macOS copy and paste, and has what every application has there', () => {
  const top = appMenu('darwin', wordsIn('en'), { about }).map(({ label }) => label);
  expect(top).toEqual(['Foyer', 'File', 'Edit', 'View', 'Window', 'Help']);
  expect(rolesOf('darwin')).toEqual(
    expect.arrayContaining([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'hide',
      'quit',
      'close',
      'minimize',
    ]),
  );
});

it.each(['win32', 'linux'] as const)('has the four usual menus on %s', (platform) => {
  const menu = appMenu(platform, wordsIn('en'), { about });
  expect(menu.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help']);
  expect(flat(menu).find(({ role }) => role === 'quit')?.accelerator).toBe('CommandOrControl+Q');
  expect(flat(menu).map(({ label }) => label)).toContain('About Foyer');
});

it.each(['win32', 'linux', 'darwin'] as const)(
  'loads no page again and opens no developer tools on %s',
  (platform) => {
    for (const role of ['reload', 'forceReload', 'toggleDevTools'])
      expect(rolesOf(platform)).not.toContain(role);
  },
);

it('has every word in every language', () => {
  for (const language of languages)
    for (const { type, label } of flat(
      appMenu('darwin', wordsIn(language), { about, onCheckUpdates: about, onDiagnostics: about }),
    ))
      if (type !== 'separator') expect(label, language).toMatch(/\S/);
});

it('leads to diagnostics where there are some', () => {
  const onDiagnostics = () => undefined;
  const ids = flat(appMenu('linux', wordsIn('en'), { about, onDiagnostics })).map(({ id }) => id);
  expect(ids).toContain('diagnostics');
  expect(flat(appMenu('linux', wordsIn('en'), { about })).map(({ id }) => id)).not.toContain('diagnostics');
});

it.each([
  ['linux', 'Help'],
  ['win32', 'Help'],
  // As in every application there.
  ['darwin', 'Foyer'],
] as const)(
  'looks for updates on %s from the menu %s, where there is something to look for',
  (platform, name) => {
    const idsIn = (actions: Parameters<typeof appMenu>[2]) =>
      flat(appMenu(platform, wordsIn('en'), actions).filter(({ label }) => label === name)).map(
        ({ id }) => id,
      );
    expect(idsIn({ about, onCheckUpdates: () => undefined })).toContain('check-updates');
    expect(idsIn({ about })).not.toContain('check-updates');
  },
);
