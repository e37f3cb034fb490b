import { describe, expect, it } from 'vitest';
import { tileAfterKey } from '../../../../renderer/picker/grid-keys.ts';

/** Two screens in one row; below them five windows in rows of three, the last row with two. */
const places = [
  { left: 0, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 300 },
  { left: 200, top: 300.4 },
  { left: 400, top: 300 },
  { left: 0, top: 500 },
  { left: 200, top: 500 },
];
const after = (from: number, key: string, rightToLeft = false) =>
  tileAfterKey(places, from, key, rightToLeft);

describe('a grid of tiles by keys', () => {
  it('goes down and up to the nearest tile of the next row, also from screens to windows', () => {
    expect(after(1, 'ArrowDown')).toBe(3);
    expect(after(3, 'ArrowDown')).toBe(6);
    expect(after(4, 'ArrowDown')).toBe(6);
    expect(after(4, 'ArrowUp')).toBe(1);
    expect(after(2, 'ArrowUp')).toBe(0);
  });

  it('goes along the rows, from the end of one to the begin of the next', () => {
    expect(after(0, 'ArrowRight')).toBe(1);
    expect(after(1, 'ArrowRight')).toBe(2);
    expect(after(2, 'ArrowLeft')).toBe(1);
    expect(after(0, 'ArrowLeft', true)).toBe(1);
    expect(after(1, 'ArrowRight', true)).toBe(0);
  });

  it('has a first and a last', () => {
    expect(after(4, 'Home')).toBe(0);
    expect(after(0, 'End')).toBe(6);
  });

  it('leads nowhere at the edges, and by other keys', () => {
    expect(after(0, 'ArrowLeft')).toBeUndefined();
    expect(after(6, 'ArrowRight')).toBeUndefined();
    expect(after(0, 'ArrowUp')).toBeUndefined();
    expect(after(6, 'ArrowDown')).toBeUndefined();
    expect(after(0, 'Tab')).toBeUndefined();
    expect(tileAfterKey([], 0, 'ArrowDown', false)).toBeUndefined();
    expect(tileAfterKey([], 0, 'End', false)).toBeUndefined();
  });
});
