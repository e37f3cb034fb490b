import { expect, it } from 'vitest';
import { drawIcon, onDark, onLight, type SmallIcon, template } from '../../../../main/shell/draw-icon.ts';

const looks: readonly SmallIcon[] = ['idle', 'in-meeting', 'muted', 'leave'];

const alphas = (pixels: Buffer) => [...pixels].filter((_value, index) => index % 4 === 3).join(' ');

it('each look is another picture, also where the system takes only the shape', () => {
  for (const palette of [onDark, onLight, template])
    for (const size of [16, 32, 44]) {
      const pictures = looks.map((look) => drawIcon(look, palette, size));
      for (const picture of pictures) expect(picture).toHaveLength(size * size * 4);
      expect(new Set(pictures.map((picture) => alphas(picture))).size).toBe(looks.length);
    }
});

it('has its colours multiplied by alpha, as Electron’s bitmaps want them', () => {
  const pixels = drawIcon('in-meeting', onLight, 16);
  for (let at = 0; at < pixels.length; at += 4) {
    const [blue = 0, green = 0, red = 0, alpha = 0] = pixels.subarray(at, at + 4);
    expect(Math.max(blue, green, red)).toBeLessThanOrEqual(alpha);
  }
});

it('leaves its corners clear and stands in the middle', () => {
  const pixels = drawIcon('idle', template, 16);
  const alphaAt = (column: number, row: number) => pixels[(row * 16 + column) * 4 + 3];
  expect([alphaAt(0, 0), alphaAt(15, 0), alphaAt(0, 15), alphaAt(15, 15)]).toEqual([0, 0, 0, 0]);
  expect(alphaAt(3, 12)).toBe(255);
});
