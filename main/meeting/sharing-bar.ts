import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { err, ok } from '../../shared/result.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { Ipc } from '../ipc/handle.ts';
import type { Picked } from './picked.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly placeFor: (picked: Picked) => Rectangle;
  /** The employee wants to stop, or the bar is gone: nothing is shared without it. */
  readonly onStop: () => void;
}

export interface SharingBar {
  readonly show: (picked: Picked) => void;
  readonly hide: () => void;
}

const options: BrowserWindowConstructorOptions = {
  ...{ frame: false, resizable: false, minimizable: false, maximizable: false, fullscreenable: false },
  ...{ alwaysOnTop: true, skipTaskbar: true, hasShadow: true, title: 'Foyer' },
};

/** The small window above all others that says what is shared, and stops it. */
export function createSharingBar({ ipc, open, placeFor, onStop }: Parts): SharingBar {
  let window: BrowserWindow | undefined;
  let shown: Picked | undefined;

  ipc.handle('sharing:boot', (sender) => {
    if (window?.webContents !== sender) return err({ code: 'app.internal', support: supportCode() });
    return ok({ name: shown?.name ?? '', sound: shown?.sound === true });
  });

  ipc.handle('sharing:stop', (sender) => {
    if (window?.webContents === sender) onStop();
    return ok(null);
  });

  const hide = () => {
    const old = window;
    window = undefined;
    shown = undefined;
    if (old?.isDestroyed() === false) old.destroy();
  };

  return {
    hide,

    show(picked) {
      hide();
      shown = picked;
      const own = open({ ...options, ...placeFor(picked) });
      window = own;
      // The bar is no part of what is shown to the others, where the system can leave a window out.
      own.setContentProtection(true);
      own.setAlwaysOnTop(true, 'screen-saver');
      own.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
      own.webContents.once('render-process-gone', () => {
        own.destroy();
      });
      own.once('closed', () => {
        if (window !== own) return;
        window = undefined;
        onStop();
      });
    },
  };
}
