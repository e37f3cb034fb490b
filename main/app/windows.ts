import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Home } from '../../shared/schemas/home.ts';

type OpenWindow = (zone: 'signin' | 'shell', options: BrowserWindowConstructorOptions) => BrowserWindow;

export interface Windows {
  /** The sign-in window takes the place of the home window, or the other way round. */
  readonly showSignIn: () => void;
  readonly showHome: () => void;
  /** Home steps aside while a meeting runs and comes back in the same place. */
  readonly hideHome: () => void;
  readonly tellHome: (home: Home) => void;
  /** Brings whatever is open to the front. */
  readonly focus: () => void;
}

const signInSize = { width: 460, height: 700, minWidth: 380, minHeight: 520, fullscreenable: false };
const homeSize = { width: 960, height: 680, minWidth: 400, minHeight: 480 };

/** The window an employee signs in with and the one they come home to: never both. */
export function createWindows(open: OpenWindow): Windows {
  let signIn: BrowserWindow | undefined;
  let home: BrowserWindow | undefined;

  return {
    showSignIn() {
      if (signIn === undefined) {
        signIn = open('signin', { ...signInSize, title: 'Foyer' });
        signIn.once('closed', () => {
          signIn = undefined;
        });
      }
      home?.destroy();
    },

    showHome() {
      if (home === undefined) {
        home = open('shell', { ...homeSize, title: 'Foyer' });
        home.once('closed', () => {
          home = undefined;
        });
      } else {
        home.show();
      }
      // SECURITY: closing the window ends the process in which the password was typed (measured: its memory is gone).
      signIn?.destroy();
    },

    hideHome() {
      home?.hide();
    },

    tellHome(value) {
      home?.webContents.send('shell:home-changed', value);
    },

    focus() {
      const window = signIn ?? home;
      if (!window?.isVisible()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
