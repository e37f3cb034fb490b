import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from 'electron';
import { type Area, boundsOn, isOnScreen, type WindowPlace } from './window-place.ts';
import { type PlacedZone, readPlaces, writePlaces } from './window-places-file.ts';

/** Opens a window where it was the last time, and keeps where it goes from there. */
export type OpenPlaced = (
  zone: PlacedZone,
  options: BrowserWindowConstructorOptions,
  /** Whether it may still be shown by the time it is ready. */
  mayShow?: () => boolean,
) => BrowserWindow;

interface Parts {
  /** A small file of its own, since it is read before first paint. It names no person and no meeting. */
  readonly file: string;
  /** Of the screens that there are now, the main one first. */
  readonly workAreas: () => readonly Area[];
  /** Opens a window; `show` is called when it is ready. */
  readonly open: (
    zone: PlacedZone,
    options: BrowserWindowConstructorOptions,
    show: (window: BrowserWindow) => void,
  ) => BrowserWindow;
}

/** Moving a window reports every pixel of the way; in milliseconds. */
const settled = 500;

export function createWindowPlaces({ file, workAreas, open }: Parts): OpenPlaced {
  let places = readPlaces(file);

  const keep = (zone: PlacedZone, place: WindowPlace) => {
    if (JSON.stringify(places[zone]) === JSON.stringify(place)) return;
    places = { ...places, [zone]: place };
    writePlaces(file, places);
  };

  return (zone, options, mayShow = () => true) => {
    const last = places[zone];
    const bounds = last === undefined ? {} : boundsOn(workAreas(), last.bounds);
    const window = open(zone, { ...options, ...bounds }, (ready) => {
      if (!mayShow()) return;
      // Before it is shown, so that it does not jump.
      if (last?.fills === 'work-area') ready.maximize();
      if (last?.fills === 'screen' && ready.isFullScreenable()) ready.setFullScreen(true);
      ready.show();
    });
    watch(window, (place) => {
      keep(zone, place);
    });
    // Its screen may have gone while it was hidden behind a meeting.
    window.on('show', () => {
      const now = window.getBounds();
      if (!isOnScreen(workAreas(), now)) window.setBounds(boundsOn(workAreas(), now));
    });
    return window;
  };
}

/** What the screens leave to windows, the main one first. */
export function workAreasOf(screen: Screen): Area[] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function watch(window: BrowserWindow, keep: (place: WindowPlace) => void): void {
  let place: WindowPlace | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pageFillsScreen = false;

  const look = () => {
    // A page that shows a video on the whole screen is not how the employee wants the window to open.
    if (pageFillsScreen || window.isDestroyed() || !window.isVisible() || window.isMinimized()) return;
    place = { bounds: window.getNormalBounds(), fills: fillsOf(window) };
    clearTimeout(timer);
    timer = setTimeout(write, settled);
    timer.unref();
  };
  const write = () => {
    clearTimeout(timer);
    if (place !== undefined) keep(place);
  };

  window.on('move', look);
  window.on('resize', look);
  window.on('maximize', look);
  window.on('unmaximize', look);
  window.on('enter-full-screen', look);
  window.on('leave-full-screen', look);
  window.on('enter-html-full-screen', () => {
    pageFillsScreen = true;
    // The window may have said so before the page did.
    place = undefined;
    clearTimeout(timer);
  });
  window.on('leave-html-full-screen', () => {
    pageFillsScreen = false;
  });
  window.on('closed', write);
}

function fillsOf(window: BrowserWindow): WindowPlace['fills'] {
  if (window.isFullScreen()) return 'screen';
  return window.isMaximized() ? 'work-area' : 'nothing';
}
