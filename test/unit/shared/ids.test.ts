import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRoomId, isUserId } from '../../../shared/ids.ts';

/** What ZEGO's engines take at login (measured with uikit-prebuilt 2.18.4): ours has to be a subset. */
const engineCharacters = /^[0-9a-zA-Z#!$%&()`'+\-;<=.>@^_~,\\*]+$/;

describe('isRoomId', () => {
  it.each(['a', 'Monday-1', 'q3.review_2', 'a'.repeat(127)])('takes %s', (id) => {
    expect(isRoomId(id)).toBe(true);
  });

  it.each(['', ' ', 'a b', 'a/b', 'a:b', 'a#b', 'a@b', '会议', 'café', 'a\n', 'a\u0000', 'a'.repeat(128)])(
    'refuses %j',
    (id) => {
      expect(isRoomId(id)).toBe(false);
    },
  );

  it('takes nothing that the engine refuses', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 140 }), (text) => {
        if (isRoomId(text)) expect(text.length <= 128 && engineCharacters.test(text)).toBe(true);
      }),
    );
  });
});

describe('isUserId', () => {
  it.each(['alice', 'a.b-c_d', 'A1', 'u'.repeat(63)])('takes %s', (id) => {
    expect(isUserId(id)).toBe(true);
  });

  it.each(['', 'alice@acme.com', 'a b', '李', 'u'.repeat(64), 'alice\n'])('refuses %j', (id) => {
    expect(isUserId(id)).toBe(false);
  });
});
