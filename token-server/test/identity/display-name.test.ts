import { describe, expect, it } from 'vitest';
import { displayName } from '../../src/identity/display-name.ts';

describe('the name that others see', () => {
  it.each([
    ['Alice Example', 'Alice Example'],
    ['  Bob   Öztürk 李 ', 'Bob Öztürk 李'],
    ['a\nb\tc\u0000d', 'a b c d'],
    ['Alice \u202eecilA', 'Alice ecilA'],
    ['\u2067Alice\u2069', 'Alice'],
    ['half \ud83d', 'half'],
    ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
    ['می‌خواهم', 'می‌خواهم'],
    // Signs that nobody sees make two names that look like one; wide blanks push what follows out of sight.
    ['Al\u200bice\u2060 Ex\u00adample\ufeff', 'Alice Example'],
    [`Alice${'\u00a0'.repeat(200)}Bob`, 'Alice Bob'],
    ['Alice\u3000\u2003Bob', 'Alice Bob'],
    ['Alice\u{e0041}\u{e0042}', 'Alice'],
  ])('%j → %j', (text, name) => {
    expect(displayName(text)).toBe(name);
  });

  it('is none when nothing is left', () => {
    for (const text of [
      '',
      ' ',
      '\n',
      '\u202e',
      '\ud800',
      '\u200b',
      '\u3164\u2800',
      '\u200d',
      '\ufe0f\u0301',
    ])
      expect(displayName(text)).toBeNull();
  });

  it.each([
    ['plain letters', 'a'.repeat(300), 'a'.repeat(255)],
    ['letters of two bytes', 'é'.repeat(200), 'é'.repeat(127)],
    ['signs of three bytes', '李'.repeat(100), '李'.repeat(85)],
    ['signs of four bytes', `a${'😀'.repeat(70)}`, `a${'😀'.repeat(63)}`],
    ['letters with a mark of their own', 'e\u0301'.repeat(100), 'e\u0301'.repeat(85)],
    // Each is 18 bytes long: a cut at code points would leave half a family at the end.
    ['families', '👩‍👩‍👧'.repeat(20), '👩‍👩‍👧'.repeat(14)],
    ['flags', '🇩🇪'.repeat(40), '🇩🇪'.repeat(31)],
    ['a space where it is cut', `${'a'.repeat(254)} b`, 'a'.repeat(254)],
  ])('has at most 255 bytes of %s and whole characters only', (_, text, name) => {
    expect(displayName(text)).toBe(name);
  });

  it('is cut between code points when one character alone is too long', () => {
    const name = displayName(`e${'\u0301'.repeat(500)}`) ?? '';
    expect(name).toBe(`e${'\u0301'.repeat(127)}`);
  });

  it('takes no time for a name of a megabyte', () => {
    const started = performance.now();
    expect(Buffer.byteLength(displayName('李'.repeat(350_000)) ?? '')).toBe(255);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
