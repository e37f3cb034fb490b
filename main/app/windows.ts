import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Home, WaitingMeeting } from '../../shared/schemas/home.ts';
import type { UpdateState } from '../../shared/schemas/update.ts';

type OpenWindow = (
  zone: 'signin' | 'shell',
  options: BrowserWindowConstructorOptions,
  mayShow: () => boolean,
) => BrowserWindow;

export interface Windows {
  /** The sign-in window takes the place of the home window, or the other way round. */
  readonly showSignIn: () => void;
  readonly showHome: () => void;
  /** What is open steps aside while a meeting runs and comes back in the same place. */
  readonly stepAside: () => void;
  /** The employee is signed in and goes straight to a meeting: no home is needed yet. */
  readonly endSignIn: () => void;
  readonly tellHome: (home: Home) => void;
  readonly tellUpdate: (state: UpdateState) => void;
  readonly tellWaiting: (waiting: WaitingMeeting) => void;
  /** One of the two is open, be it behind a meeting. */
  readonly areOpen: () => boolean;
  /** Brings whatever is open to the front. */
  readonly focus: () => void;
}

const signInSize = { width: 460, height: 700, minWidth: 380, minHeight: 520, fullscreenable: false };
const homeSize = { width: 960, height: 680, minWidth: 400, minHeight: 480 };

/** The window an employee signs in with and the one they come home to: never both. */
export function createWindows(open: OpenWindow): Windows {
  let signIn: BrowserWindow | undefined;
  let home: BrowserWindow | undefined;
  let aside = false;
  const mayShow = () => !aside;

  return {
    showSignIn() {
      const wasAside = aside;
      aside = false;
      if (signIn === undefined) {
        signIn = open('signin', { ...signInSize, title: 'Foyer' }, mayShow);
        signIn.once('closed', () => {
          signIn = undefined;
        });
      } else if (wasAside) {
        signIn.show();
      }
      home?.destroy();
    },

    showHome() {
      aside = false;
      if (home === undefined) {
        home = open('shell', { ...homeSize, title: 'Foyer' }, mayShow);
        home.once('closed', () => {
          home = undefined;
        });
      } else {
        home.show();
      }
      // SECURITY: closing the window ends the process in which the password was typed (measured: its memory is gone).
      signIn?.destroy();
    },

    stepAside() {
      aside = true;
      home?.hide();
      signIn?.hide();
    },

    endSignIn() {
      // SECURITY: as in `showHome`.
      signIn?.destroy();
    },

    tellHome(value) {
      home?.webContents.send('shell:home-changed', value);
    },

    tellUpdate(value) {
      home?.webContents.send('shell:update-changed', value);
    },

    tellWaiting(value) {
      signIn?.webContents.send('signin:waiting-changed', value);
    },

    areOpen: () => signIn !== undefined || home !== undefined,

    focus() {
      const window = signIn ?? home;
      if (!window?.isVisible()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
