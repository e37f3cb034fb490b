import { Menu, nativeImage, type NativeImage, nativeTheme, Tray } from 'electron';
import { drawIcon, onDark, onLight, template, type TrayLook } from './draw-icon.ts';
import type { Presence } from './presence.ts';
import { type TrayActions, trayMenu, trayTip } from './tray-menu.ts';
import type { Words } from './words/words.ts';

export interface FoyerTray {
  readonly show: (presence: Presence, words: Words) => void;
}

/** In device-independent pixels, as the systems want them; each is drawn for screens of single and double density. */
const sizes: Readonly<Partial<Record<NodeJS.Platform, number>>> = { darwin: 18, win32: 16 };
const usualSize = 22;

/**
 * The icon in the system's tray or menu bar. Where there is no tray, as on a Linux desktop without one, nothing shows and
 * nothing else changes: Foyer is never only in the tray unless the employee chose that.
 */
export function createTray(platform: NodeJS.Platform, actions: TrayActions): FoyerTray {
  let tray: Tray | undefined;
  let shown = '';
  let last: { readonly presence: Presence; readonly words: Words } | undefined;

  const show = (presence: Presence, words: Words) => {
    last = { presence, words };
    const dark = nativeTheme.shouldUseDarkColors;
    const wanted = JSON.stringify([presence, words.tray, dark]);
    // A menu that is open closes when it is set anew.
    if (wanted === shown) return;
    shown = wanted;
    const icon = iconOf(platform, lookOf(presence), dark);
    tray ??= openTray(icon, actions.open);
    tray.setImage(icon);
    tray.setToolTip(trayTip(presence, words));
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(presence, words, actions)));
  };
  nativeTheme.on('updated', () => {
    if (last !== undefined) show(last.presence, last.words);
  });
  return { show };
}

function openTray(icon: NativeImage, open: () => void): Tray {
  const tray = new Tray(icon);
  // Windows, and Linux desktops that tell; macOS opens the menu.
  tray.on('click', open);
  return tray;
}

function lookOf(presence: Presence): TrayLook {
  if (presence.kind === 'idle') return 'idle';
  return presence.microphone === 'on' ? 'in-meeting' : 'muted';
}

function iconOf(platform: NodeJS.Platform, look: TrayLook, dark: boolean): NativeImage {
  const size = sizes[platform] ?? usualSize;
  const isTemplate = platform === 'darwin';
  const palette = isTemplate ? template : dark ? onDark : onLight;
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const pixels = size * scaleFactor;
    const bitmap = nativeImage.createFromBitmap(drawIcon(look, palette, pixels), {
      width: pixels,
      height: pixels,
    });
    image.addRepresentation({ scaleFactor, width: pixels, height: pixels, buffer: bitmap.toPNG() });
  }
  image.setTemplateImage(isTemplate);
  return image;
}
