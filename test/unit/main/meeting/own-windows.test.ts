import { beforeEach, expect, it } from 'vitest';
import { createOwnWindows } from '../../../../main/meeting/own-windows.ts';

const windowOf = (number: number) => {
  const made = {
    hidden: false,
    gone: false,
    getMediaSourceId: () => `window:${String(number)}:1`,
    isDestroyed: () => made.gone,
    setContentProtection(enable: boolean) {
      made.hidden = enable;
    },
  };
  return made;
};
type Made = ReturnType<typeof windowOf>;

let all: Made[];
let opened: ((window: Made) => void) | undefined;

const create = (leavesOut: boolean) =>
  createOwnWindows({
    all: () => all,
    onOpened(listener) {
      opened = listener;
      return () => {
        opened = undefined;
      };
    },
    leavesOut,
  });

beforeEach(() => {
  all = [windowOf(7), windowOf(8)];
  opened = undefined;
});

it('knows its own windows by the number of the window system', () => {
  const own = create(true);
  expect(own.has('window:7:0')).toBe(true);
  expect(own.has('window:8:33')).toBe(true);
  expect(own.has('window:70:0')).toBe(false);
  expect(own.has('screen:7:0')).toBe(false);
});

it('leaves all windows out, those that open later too, until told otherwise', () => {
  const own = create(true);
  own.leaveOut(true);
  own.leaveOut(true);
  const later = windowOf(9);
  opened?.(later);
  expect([...all, later].map(({ hidden }) => hidden)).toEqual([true, true, true]);
  all.push(later);
  own.leaveOut(false);
  expect(all.map(({ hidden }) => hidden)).toEqual([false, false, false]);
  expect(opened).toBeUndefined();
});

it('touches nothing where the system can’t, and no window that is gone', () => {
  create(false).leaveOut(true);
  expect(all.map(({ hidden }) => hidden)).toEqual([false, false]);
  const own = create(true);
  for (const window of all) window.gone = true;
  own.leaveOut(true);
  expect(all.map(({ hidden }) => hidden)).toEqual([false, false]);
});
