import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words/words.ts';

interface MenuActions {
  readonly about: () => void;
  /** Looks for updates; without it there is no such item. */
  readonly onCheckUpdates?: (() => void) | undefined;
  /** Opens what support asks for; without it there is no such item. */
  readonly onDiagnostics?: (() => void) | undefined;
}

type Items = MenuItemConstructorOptions[];

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The application's menu, with the keys each system expects: on macOS at the top of the screen, where copying and pasting
 * need it; elsewhere behind the Alt key. Nothing in it loads a page again or opens developer tools.
 */
export function appMenu(platform: NodeJS.Platform, words: Words, actions: MenuActions): Items {
  const { menu } = words;
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [foyerMenu(menu, actions)] : []),
    {
      label: menu.file,
      submenu: [{ role: 'close', label: menu.close }, ...(isMac ? [] : [separator, quit(menu)])],
    },
    { label: menu.edit, submenu: editItems(menu) },
    { label: menu.view, submenu: viewItems(menu) },
    ...(isMac ? [windowMenu(menu)] : []),
    { role: 'help', label: menu.help, submenu: helpItems(isMac, menu, actions) },
  ];
}

function foyerMenu(menu: Words['menu'], actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Foyer',
    submenu: [
      { label: menu.about, click: actions.about },
      ...updateItems(menu, actions),
      separator,
      { role: 'services', label: menu.services },
      separator,
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.showAll },
      separator,
      quit(menu),
    ],
  };
}

function quit(menu: Words['menu']): MenuItemConstructorOptions {
  return { role: 'quit', label: menu.quit, accelerator: 'CommandOrControl+Q' };
}

function editItems(menu: Words['menu']): Items {
  return [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    separator,
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
  ];
}

function viewItems(menu: Words['menu']): Items {
  return [
    { role: 'resetZoom', label: menu.actualSize },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    separator,
    { role: 'togglefullscreen', label: menu.fullScreen },
  ];
}

function windowMenu(menu: Words['menu']): MenuItemConstructorOptions {
  return {
    role: 'window',
    label: menu.window,
    submenu: [
      { role: 'minimize', label: menu.minimize },
      { role: 'zoom', label: menu.zoom },
      separator,
      { role: 'front', label: menu.front },
    ],
  };
}

function helpItems(isMac: boolean, menu: Words['menu'], actions: MenuActions): Items {
  const { about, onDiagnostics } = actions;
  const diagnostics: Items =
    onDiagnostics === undefined ? [] : [{ id: 'diagnostics', label: menu.diagnostics, click: onDiagnostics }];
  // On macOS both are where every application has them: in its own menu.
  if (isMac) return diagnostics;
  return [...diagnostics, ...updateItems(menu, actions), { id: 'about', label: menu.about, click: about }];
}

function updateItems(menu: Words['menu'], { onCheckUpdates }: MenuActions): Items {
  if (onCheckUpdates === undefined) return [];
  return [{ id: 'check-updates', label: menu.checkUpdates, click: onCheckUpdates }];
}
