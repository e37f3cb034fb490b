import { expect, it } from 'vitest';
import { barPlace, type Screen } from '../../../../main/meeting/bar-place.ts';

const left: Screen = { id: 1, workArea: { x: 0, y: 24, width: 1920, height: 1056 } };
const right: Screen = { id: 2, workArea: { x: 1920, y: 0, width: 1280, height: 1024 } };
const both = [left, right];
const screen = (displayID: string) => ({ kind: 'screen', displayID }) as const;
const window = { kind: 'window', displayID: '' } as const;

it('is in the middle of the top, below what the system keeps there', () => {
  expect(barPlace([left], left, window, false)).toEqual({ x: 700, y: 32, width: 520, height: 56 });
});

it('is on another screen than the shared one, where it would be in the picture', () => {
  expect(barPlace(both, left, screen('1'), false).x).toBe(2300);
  expect(barPlace(both, left, screen('2'), false).x).toBe(700);
  expect(barPlace(both, right, screen('2'), false).x).toBe(700);
});

it('is on the shared screen where the system leaves it out of the picture', () => {
  expect(barPlace(both, left, screen('2'), true).x).toBe(2300);
});

it('takes the screen people are at for the shared one where the system does not name it', () => {
  expect(barPlace(both, right, screen(''), false).x).toBe(700);
  expect(barPlace(both, right, screen(''), true).x).toBe(2300);
});

it('stays where people are when a window is shared, and on the only screen there is', () => {
  expect(barPlace(both, right, window, false).x).toBe(2300);
  expect(barPlace([left], left, screen('1'), false).x).toBe(700);
});

it('is no wider than its screen', () => {
  const tiny: Screen = { id: 3, workArea: { x: 10, y: 0, width: 300, height: 200 } };
  expect(barPlace([tiny], tiny, window, false)).toEqual({ x: 18, y: 8, width: 284, height: 56 });
});
