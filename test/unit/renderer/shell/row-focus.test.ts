import { describe, expect, it } from 'vitest';
import { forgetsRow, rowAfterForgetting, rowAfterKey } from '../../../../renderer/shell/row-focus.ts';

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['a', 0, undefined],
  ])('%s from row %i leads to %s', (key, index, next) => {
    expect(rowAfterKey(key, index, 3)).toBe(next);
  });
});

describe('rowAfterForgetting', () => {
  it('is the one that moves up, the last one, or none', () => {
    expect(rowAfterForgetting(0, 3)).toBe(0);
    expect(rowAfterForgetting(2, 3)).toBe(1);
    expect(rowAfterForgetting(0, 1)).toBeUndefined();
  });
});

describe('forgetsRow', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, repeat: false };

  it('takes the key of either keyboard, once, and without others', () => {
    expect(forgetsRow({ ...plain, key: 'Delete' })).toBe(true);
    expect(forgetsRow({ ...plain, key: 'Backspace' })).toBe(true);
    expect(forgetsRow({ ...plain, key: 'd' })).toBe(false);
    // A key that is held down would empty the list.
    for (const more of ['ctrlKey', 'metaKey', 'altKey', 'repeat'])
      expect(forgetsRow({ ...plain, key: 'Delete', [more]: true })).toBe(false);
  });
});
