import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hueCount, hueOf, initials } from '../../../../renderer/ui/initials.ts';

describe('initials', () => {
  it.each([
    ['Alice Baker', 'AB'],
    ['alice', 'A'],
    ['  Alice   van  der Berg ', 'AB'],
    ['Zoë Ångström', 'ZÅ'],
    ['Алиса Петрова', 'АП'],
    ['李 小龙', '李'],
    ['李小龙', '李'],
    ['محمد علي', 'م'],
    ['Baker (IT)', 'B'],
    ['Alice Baker (IT)', 'AB'],
    ['(IT)', '('],
    ['R2 D2', 'RD'],
    ['👩‍💻', '👩‍💻'],
    ['e\u0301ric', 'E\u0301'],
    ['', ''],
    ['   ', ''],
  ])('of "%s" are "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('are never more than two characters as people count them', () => {
    const count = (text: string) => Array.from(new Intl.Segmenter().segment(text)).length;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        // In capitals from the start, because ß alone becomes two of them.
        expect(count(initials(name.toUpperCase()))).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('hueOf', () => {
  it('is one of the colours there are, the same one every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const hue = hueOf(name);
        expect(Number.isInteger(hue) && hue >= 0 && hue < hueCount).toBe(true);
        expect(hueOf(name)).toBe(hue);
      }),
    );
  });

  it('uses all colours about as often', () => {
    const counts = new Map<number, number>();
    for (let person = 0; person < 800; person += 1) {
      const hue = hueOf(`Person ${person}`);
      counts.set(hue, (counts.get(hue) ?? 0) + 1);
    }
    expect(counts.size).toBe(hueCount);
    for (const count of counts.values()) expect(count).toBeGreaterThan(50);
  });
});
