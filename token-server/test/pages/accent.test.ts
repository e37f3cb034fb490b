import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOf } from '../../src/pages/accent.ts';

/** Relative luminance by WCAG 2, written down a second time. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  };
  return channel(1) * 0.2126 + channel(3) * 0.7152 + channel(5) * 0.0722;
}

describe("a company's colour", () => {
  it('carries text that can be read, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        const { background, text } = accentOf(colour);
        const [dark = 0, light = 0] = [luminance(background), luminance(text)].toSorted((a, b) => a - b);
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('is Foyer’s own when there is none', () => {
    expect(accentOf(undefined)).toEqual({ background: '#2f5d50', text: '#ffffff' });
    expect(accentOf('#FFFF00')).toEqual({ background: '#ffff00', text: '#000000' });
  });
});
