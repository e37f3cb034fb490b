import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Area } from '../../../../main/app/window-place.ts';
import { createWindowPlaces } from '../../../../main/app/window-places.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The window that is open, as the window system shows it. */
const shown = vi.hoisted(() => ({
  bounds: { x: 0, y: 0, width: 1, height: 1 },
  maximized: false,
  fullScreen: false,
  visible: false,
}));

vi.mock('electron', () => ({
  BrowserWindow: class extends EventEmitter {
    isDestroyed = () => false;
    isMinimized = () => false;
    isVisible = () => shown.visible;
    isFullScreenable = () => true;
    isMaximized = () => shown.maximized;
    isFullScreen = () => shown.fullScreen;
    getBounds = () => shown.bounds;
    getNormalBounds = () => shown.bounds;
    setBounds(bounds: Area) {
      shown.bounds = bounds;
    }
    maximize() {
      shown.maximized = true;
    }
    setFullScreen(on: boolean) {
      shown.fullScreen = on;
    }
    show() {
      shown.visible = true;
      this.emit('show');
    }
  },
}));

const screenful = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1920, height: 1040 };
const size = { width: 960, height: 680 };

let file = '';
let asked: BrowserWindowConstructorOptions = {};

beforeEach(() => {
  file = join(temporaryFolder(), 'window-places.json');
  Object.assign(shown, {
    bounds: { ...size, x: 0, y: 0 },
    maximized: false,
    fullScreen: false,
    visible: false,
  });
});

/** Opens the home window as at a start of Foyer. */
function start(workAreas: readonly Area[], mayShow?: () => boolean): BrowserWindow {
  const places = createWindowPlaces({
    file,
    workAreas: () => workAreas,
    open(_zone, options, show) {
      asked = options;
      const window = new BrowserWindow();
      window.once('ready-to-show', () => {
        show(window);
      });
      return window;
    },
  });
  const window = places('shell', size, mayShow);
  window.emit('ready-to-show');
  return window;
}

function moveTo(window: BrowserWindow, bounds: Area): void {
  shown.bounds = bounds;
  window.emit('move');
}

it('opens where the window system likes when it has never been open', () => {
  start([screenful]);
  expect(asked).toEqual(size);
  expect(shown.visible).toBe(true);
});

it('comes back where it was closed, for each window apart', () => {
  const there = { x: 2000, y: 100, width: 1000, height: 700 };
  const window = start([screenful, second]);
  moveTo(window, there);
  window.emit('closed');
  start([screenful, second]);
  expect(asked).toEqual(there);
  start([screenful]);
  expect(asked).toEqual({ ...there, x: 460, y: 170 });
  expect(readFileSync(file, 'utf8')).toBe(JSON.stringify({ shell: { bounds: there, fills: 'nothing' } }));
});

it('comes back maximised, with the size it has when it is not', () => {
  const window = start([screenful]);
  shown.maximized = true;
  window.emit('maximize');
  window.emit('closed');
  shown.maximized = false;
  start([screenful]);
  expect(shown.maximized).toBe(true);
  expect(asked).toEqual({ ...size, x: 0, y: 0 });
});

it('comes back on the whole screen, unless only its page was', () => {
  const byPerson = start([screenful]);
  shown.fullScreen = true;
  byPerson.emit('enter-full-screen');
  byPerson.emit('closed');
  shown.fullScreen = false;
  const byPage = start([screenful]);
  expect(shown.fullScreen).toBe(true);

  shown.fullScreen = false;
  byPage.emit('leave-full-screen');
  byPage.emit('closed');
  const again = start([screenful]);
  shown.fullScreen = true;
  again.emit('enter-full-screen');
  again.emit('enter-html-full-screen');
  again.emit('resize');
  again.emit('closed');
  shown.fullScreen = false;
  start([screenful]);
  expect(shown.fullScreen).toBe(false);
});

it('stays hidden when it has stepped aside before it was ready', () => {
  start([screenful], () => false);
  expect(shown.visible).toBe(false);
});

it('is brought back when its screen went while it was hidden', () => {
  const areas = [screenful, second];
  const window = start(areas);
  shown.bounds = { ...size, x: 2400, y: 100 };
  areas.pop();
  window.show();
  expect(shown.bounds).toEqual({ ...size, x: 480, y: 180 });
});

it.each([
  '',
  '{',
  'null',
  '[]',
  '{"shell":7}',
  '{"shell":{"bounds":{"x":0,"y":0,"width":0,"height":9},"fills":"nothing"}}',
])('takes a file that says %s for none', (text) => {
  writeFileSync(file, text);
  start([screenful]);
  expect(asked).toEqual(size);
});
