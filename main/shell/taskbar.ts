import type { BrowserWindow, NativeImage, ThumbarButton } from 'electron';
import type { SmallIcon } from './draw-icon.ts';
import type { Presence } from './presence.ts';
import { type TrayActions, trayTip } from './tray-menu.ts';
import type { Words } from './words/words.ts';

/** What the taskbar or the dock shows. */
export interface TaskbarView {
  readonly presence: Presence;
  /** Messages that came while the meeting was out of sight. */
  readonly unread: number;
  readonly words: Words;
  /** The meeting's window, while it is open. */
  readonly window: Pick<BrowserWindow, 'setOverlayIcon' | 'setThumbarButtons' | 'isDestroyed'> | undefined;
}

export type ShowTaskbar = (view: TaskbarView) => void;

interface Parts {
  readonly platform: NodeJS.Platform;
  /** Electron's app: a number on macOS' dock, and on Linux desktops that have one on their launcher. */
  readonly setBadgeCount: (count: number) => unknown;
  /** Draws a small icon of Foyer's. */
  readonly icon: (kind: SmallIcon) => NativeImage;
  readonly actions: Pick<TrayActions, 'toggleMicrophone' | 'leave'>;
}

/** The taskbar of this system: Windows has buttons and an overlay on it, the others a number. */
export function taskbarOf(parts: Parts): ShowTaskbar {
  return parts.platform === 'win32' ? windowsTaskbar(parts) : numberOnly(parts);
}

function numberOnly({ setBadgeCount }: Parts): ShowTaskbar {
  let shown = 0;
  return ({ unread }) => {
    if (unread === shown) return;
    shown = unread;
    setBadgeCount(unread);
  };
}

/** Buttons under the preview of the meeting's window, and its state on the taskbar's button. */
function windowsTaskbar({ icon, actions }: Parts): ShowTaskbar {
  let shown = '';
  return ({ presence, unread, words, window }) => {
    if (window === undefined || window.isDestroyed()) {
      shown = '';
      return;
    }
    // Windows draws the buttons anew each time it is told of them.
    const wanted = JSON.stringify([presence, unread > 0, words.tray]);
    if (wanted === shown) return;
    shown = wanted;
    if (presence.kind === 'idle') {
      window.setOverlayIcon(null, '');
      window.setThumbarButtons([]);
      return;
    }
    const isOn = presence.microphone === 'on';
    const overlay = isOn ? (unread > 0 ? icon('in-meeting') : null) : icon('muted');
    window.setOverlayIcon(overlay, overlay === null ? '' : trayTip(presence, words));
    window.setThumbarButtons(buttons(presence.microphone, words, icon, actions));
  };
}

function buttons(
  microphone: 'on' | 'off' | 'none',
  { tray }: Words,
  icon: Parts['icon'],
  { toggleMicrophone, leave }: Parts['actions'],
): ThumbarButton[] {
  return [
    {
      icon: icon(microphone === 'on' ? 'in-meeting' : 'muted'),
      tooltip: microphone === 'on' ? tray.mute : tray.unmute,
      flags: microphone === 'none' ? ['disabled'] : ['enabled'],
      click: toggleMicrophone,
    },
    { icon: icon('leave'), tooltip: tray.leave, click: leave },
  ];
}
