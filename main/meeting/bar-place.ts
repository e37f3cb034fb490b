import type { Rectangle } from 'electron';

/** A screen; `workArea` is what taskbars leave of it. */
export interface Screen {
  readonly id: number;
  readonly workArea: Rectangle;
}

interface Shared {
  readonly kind: 'screen' | 'window';
  /** The display of a shared screen, as the capture names it; empty where it does not. */
  readonly displayID: string;
}

export const barSize = { width: 520, height: 56 } as const;

/** From the edge of the screen, in px. */
const margin = 8;

/**
 * Where the bar goes: in the middle of the top, on a screen that is not shared where there is one. `home` is the screen of
 * the meeting's window.
 */
export function barPlace(
  screens: readonly Screen[],
  home: Screen,
  shared: Shared,
  leavesOut: boolean,
): Rectangle {
  const { workArea } = screenFor(screens, home, shared, leavesOut);
  const width = Math.min(barSize.width, workArea.width - 2 * margin);
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: workArea.y + margin,
    width,
    height: barSize.height,
  };
}

function screenFor(screens: readonly Screen[], home: Screen, shared: Shared, leavesOut: boolean): Screen {
  if (shared.kind === 'window') return home;
  const sharedScreen = screens.find(({ id }) => String(id) === shared.displayID) ?? home;
  // Where people look while they present; it is not in the picture.
  if (leavesOut) return sharedScreen;
  return screens.find(({ id }) => id !== sharedScreen.id) ?? sharedScreen;
}
