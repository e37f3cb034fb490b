import { app, type BrowserWindow } from 'electron';
import type { PageLanguage } from '../../shared/language.ts';
import type { MeetingWatch } from '../meeting/meeting-facts.ts';
import type { Services } from '../services.ts';
import type { UpdateMenu } from '../updates/start-updates.ts';
import type { ShortcutName } from './global-shortcuts.ts';
import type { Surrounding } from './surroundings.ts';

interface Parts {
  readonly meeting: MeetingWatch;
  readonly language: () => PageLanguage;
  readonly onLanguage: (listener: () => void) => void;
  /** Shows whatever of Foyer there is to show. */
  readonly open: () => void;
  readonly onDiagnostics?: (() => void) | undefined;
  readonly updates: UpdateMenu;
}

export interface Surroundings {
  /** A meeting's window was opened. */
  readonly watch: (window: BrowserWindow) => void;
  /** The shortcuts whose keys another program has. */
  readonly takenKeys: () => readonly ShortcutName[];
  /** The services are there. Nothing of it is loaded before first paint. */
  readonly start: (services: Pick<Services, 'preferences' | 'log'>) => void;
}

/** What is around Foyer's windows, from when the services are there. */
export function startSurroundings({ open, ...parts }: Parts): Surroundings {
  let window: BrowserWindow | undefined;
  let surrounding: Surrounding | undefined;
  return {
    watch(opened) {
      window = opened;
      opened.on('focus', () => surrounding?.seen());
      opened.once('closed', () => {
        window = undefined;
      });
    },
    takenKeys: () => surrounding?.takenKeys() ?? [],
    start({ preferences, log }) {
      // A click in the dock. macOS says the same when Foyer has just been started, which is before this.
      app.on('activate', open);
      import('./surroundings.ts')
        .then(({ surround }) => {
          const meetingWindow = () => window;
          surrounding = surround({ ...parts, open, preferences, meetingWindow });
        })
        .catch(() => {
          // Meetings work without a tray.
          log({ event: 'surroundings-failed' });
        });
    },
  };
}
