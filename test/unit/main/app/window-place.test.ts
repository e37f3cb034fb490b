import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, boundsOn, isOnScreen } from '../../../../main/app/window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 };
const onMonitor = { x: 2000, y: 300, width: 1180, height: 760 };

const isWithin = (area: Area, { x, y, width, height }: Area) =>
  x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;

describe('a window that comes back', () => {
  it('is where it was while its screen is there', () => {
    expect(boundsOn([laptop, monitor], onMonitor)).toEqual(onMonitor);
  });

  it('is in the middle of the main screen when its own was taken away', () => {
    expect(boundsOn([laptop], onMonitor)).toEqual({ x: 130, y: 83, width: 1180, height: 760 });
  });

  it('is found on a screen to the left, whose places are negative', () => {
    const left = { x: -1920, y: -200, width: 1920, height: 1080 };
    const there = { x: -1800, y: -150, width: 960, height: 680 };
    expect(boundsOn([laptop, left], there)).toEqual(there);
    expect(isWithin(laptop, boundsOn([laptop], there))).toBe(true);
  });

  it('becomes smaller with a screen that was scaled up', () => {
    // 200 % instead of 100 %: the same screen has half as many pixels each way.
    const scaled = { x: 0, y: 0, width: 1280, height: 680 };
    expect(boundsOn([scaled], { x: 900, y: 500, width: 1600, height: 900 })).toEqual(scaled);
    expect(boundsOn([scaled], { x: 900, y: 100, width: 960, height: 600 })).toEqual({
      x: 320,
      y: 80,
      width: 960,
      height: 600,
    });
  });

  it('is moved wholly onto the screen on which most of its title bar was', () => {
    expect(boundsOn([laptop, monitor], { x: 1300, y: 100, width: 960, height: 680 })).toEqual({
      x: 1440,
      y: 100,
      width: 960,
      height: 680,
    });
  });

  it('does not hide its title bar above or below the screen', () => {
    expect(boundsOn([laptop], { x: 100, y: -300, width: 960, height: 680 }).y).toBeGreaterThanOrEqual(25);
    expect(boundsOn([laptop], { x: 100, y: 890, width: 960, height: 680 }).y).toBeLessThanOrEqual(220);
  });

  it('is left alone where no screen is known', () => {
    expect(boundsOn([], onMonitor)).toEqual(onMonitor);
  });

  it('always lies wholly on one of the screens', () => {
    const size = fc.record({
      width: fc.integer({ min: 400, max: 4000 }),
      height: fc.integer({ min: 300, max: 3000 }),
    });
    const place = fc.record({
      x: fc.integer({ min: -6000, max: 6000 }),
      y: fc.integer({ min: -6000, max: 6000 }),
    });
    const area = fc.tuple(place, size).map(([at, of]) => ({ ...at, ...of }));
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 4 }), area, (screens, bounds) => {
        const found = boundsOn(screens, bounds);
        expect(screens.some((screen) => isWithin(screen, found))).toBe(true);
        expect(isOnScreen(screens, found)).toBe(true);
      }),
    );
  });
});

describe('a window that is open', () => {
  it('is lost when nothing is left of its title bar to move it with', () => {
    expect(isOnScreen([laptop, monitor], onMonitor)).toBe(true);
    expect(isOnScreen([laptop], onMonitor)).toBe(false);
    expect(isOnScreen([laptop], { x: 1400, y: 100, width: 960, height: 680 })).toBe(false);
    expect(isOnScreen([laptop], { x: 100, y: -10, width: 960, height: 680 })).toBe(false);
  });
});
