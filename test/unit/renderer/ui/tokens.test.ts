import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../../renderer/ui/tokens.css'), 'utf8');
/** The body of the first block after a text. */
const blockAfter = (start: string) => {
  const from = css.indexOf(':root {', css.indexOf(start));
  return css.slice(from, css.indexOf('}', from));
};

type Theme = 'light' | 'dark';

function coloursOf(block: string, theme: Theme): Map<string, string> {
  const found = block.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map(
    [...found].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
  );
}

/** Of WCAG: how bright a colour is, from 0 to 1. */
function luminance(colour: string): number {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'surface', 'raised', 'sunken', 'hover'];
/** What is read on what. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...grounds, 'accent-soft', 'danger-soft', 'warning-soft', 'hover-ground']],
  ['text-quiet', [...grounds, 'accent-soft', 'danger-soft', 'warning-soft', 'hover-ground']],
  ['accent-text', ['ground', 'surface', 'raised', 'accent-soft']],
  ['danger', ['ground', 'surface', 'raised', 'danger-soft']],
  ['warning', ['ground', 'surface', 'warning-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger', 'danger-strong']],
];

const normal = (theme: Theme) => coloursOf(blockAfter(':root'), theme);
const more = (theme: Theme) =>
  new Map([...normal(theme), ...coloursOf(blockAfter('prefers-contrast: more'), theme)]);

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  const levels = [
    { name: 'as they are', colours: normal(theme), text: 4.5, edge: 3 },
    { name: 'with more contrast', colours: more(theme), text: 7, edge: 4.5 },
  ];
  it.each(levels)('reach what people need to read them, $name', ({ colours, text }) => {
    const of = (name: string) => colours.get(name) ?? '';
    const weak = texts.flatMap(([front, backs]) =>
      backs
        .filter((back) => !(contrast(of(front), of(back)) >= text))
        .map((back) => `${front} on ${back}: ${contrast(of(front), of(back)).toFixed(2)}`),
    );
    expect(weak).toEqual([]);
  });

  it.each(levels)('reach what people need to see the edge of a control, $name', ({ colours, edge }) => {
    const of = (name: string) => colours.get(name) ?? '';
    for (const back of ['ground', 'surface', 'raised'])
      for (const front of ['edge', 'accent'])
        expect(contrast(of(front), of(back)), `${front} on ${back}`).toBeGreaterThanOrEqual(edge);
  });
});

it('know contrast: black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it('leave nothing in motion for whoever asks for less of it', () => {
  expect(blockAfter('prefers-reduced-motion: reduce')).toMatch(/--quick: 0ms;\s+--calm: 0ms;/);
});
