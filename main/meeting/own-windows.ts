import type { BrowserWindow } from 'electron';

type Shown = Pick<BrowserWindow, 'getMediaSourceId' | 'setContentProtection' | 'isDestroyed'>;

interface Parts {
  /** Every window of Foyer. */
  readonly all: () => readonly Shown[];
  /** Calls back for every window that opens from now on; gives a way to stop. */
  readonly onOpened: (listener: (window: Shown) => void) => () => void;
  /** The system can leave a window out of the picture of a screen. */
  readonly leavesOut: boolean;
}

export interface OwnWindows {
  /** Whether what can be shared is a window of Foyer, by its id in the list. */
  readonly has: (sourceID: string) => boolean;
  /** Leaves Foyer's windows out of every picture of a screen, those that open later too, until it is told otherwise. */
  readonly leaveOut: (out: boolean) => void;
}

/** The window system's own number for a window: `window:4194307:0` → `4194307`. What follows it differs between lists. */
function numberOf(sourceID: string): string | undefined {
  const [kind, number] = sourceID.split(':');
  return kind === 'window' ? number : undefined;
}

/** Foyer's own windows, as far as they could be shared. */
export function createOwnWindows({ all, onOpened, leavesOut }: Parts): OwnWindows {
  let stop: (() => void) | undefined;
  const set = (window: Shown, out: boolean) => {
    if (!window.isDestroyed()) window.setContentProtection(out);
  };

  return {
    has(sourceID) {
      const number = numberOf(sourceID);
      if (number === undefined) return false;
      return all().some((window) => !window.isDestroyed() && numberOf(window.getMediaSourceId()) === number);
    },

    leaveOut(out) {
      if (!leavesOut || out === (stop !== undefined)) return;
      stop?.();
      stop = out
        ? onOpened((window) => {
            set(window, true);
          })
        : undefined;
      for (const window of all()) set(window, out);
    },
  };
}
