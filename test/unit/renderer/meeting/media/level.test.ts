import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, smoothed } from '../../../../../renderer/meeting/media/level.ts';

const tone = (loudness: number) => Float32Array.from({ length: 512 }, (_, at) => loudness * Math.sin(at / 5));

describe('levelOf', () => {
  it('is 0 for silence, for nothing and for the noise of a quiet room', () => {
    expect(levelOf(new Float32Array(512))).toBe(0);
    expect(levelOf([])).toBe(0);
    expect(levelOf(tone(0.001))).toBe(0);
  });

  it('is 1 for the loudest, and no more', () => {
    expect(levelOf(tone(1))).toBe(1);
  });

  it('shows normal speech in the middle', () => {
    expect(levelOf(tone(0.03))).toBeGreaterThan(0.3);
    expect(levelOf(tone(0.1))).toBeLessThan(0.9);
  });

  it('is between 0 and 1 and grows with the sound', () => {
    const sample = fc.float({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1 }), (samples) => {
        const level = levelOf(samples);
        expect(level >= 0 && level <= 1).toBe(true);
        expect(levelOf(samples.map((value) => value / 2))).toBeLessThanOrEqual(level);
      }),
    );
  });
});

describe('smoothed', () => {
  it('rises at once and falls slowly, down to silence', () => {
    expect(smoothed(0.2, 0.9)).toBe(0.9);
    expect(smoothed(0.9, 0)).toBeGreaterThan(0.6);
    expect(smoothed(0.9, 0)).toBeLessThan(0.9);
    let level = 1;
    for (let frame = 0; frame < 60; frame += 1) level = smoothed(level, 0);
    expect(level).toBeLessThan(0.001);
  });
});
