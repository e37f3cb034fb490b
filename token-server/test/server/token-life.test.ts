import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenLife, type LifeQuestion } from '../../src/server/token-life.ts';
import { thrownBy } from '../support/thrown.ts';

const bounds = { min: 60, default: 3600, max: 86_400, withinSignIn: false };
const question: LifeQuestion = { bounds, wanted: null, ruled: null, bearerEnds: null, issuedAt: 1000 };

describe('the life of a token', () => {
  it.each<[Partial<LifeQuestion>, number]>([
    [{}, 3600],
    [{ wanted: 90 }, 90],
    [{ wanted: -5 }, 60],
    [{ wanted: 1e9 }, 86_400],
    [{ ruled: 900 }, 900],
    [{ ruled: 900, wanted: 600 }, 600],
    [{ ruled: 900, wanted: 1200 }, 900],
    [{ ruled: 10 }, 60],
    [{ ruled: 10, wanted: 1200 }, 60],
    [{ ruled: 2_073_600 }, 86_400],
    [{ bearerEnds: 1100 }, 3600],
    [{ bearerEnds: 1100, bounds: { ...bounds, withinSignIn: true } }, 100],
    [{ bearerEnds: 1030, bounds: { ...bounds, withinSignIn: true } }, 30],
    [{ bearerEnds: null, bounds: { ...bounds, withinSignIn: true } }, 3600],
  ])('%j is %i seconds', (change, seconds) => {
    expect(tokenLife({ ...question, ...change })).toBe(seconds);
  });

  it('is none when the sign-in has ended', () => {
    const over = { ...question, bearerEnds: 1000, bounds: { ...bounds, withinSignIn: true } };
    expect(thrownBy(() => tokenLife(over))).toMatchObject({ code: 'bearer-expired' });
  });

  it('always is within its bounds, and never longer than the rule or the sign-in', () => {
    const seconds = fc.option(fc.integer({ min: -100, max: 3_000_000 }));
    fc.assert(
      fc.property(
        seconds,
        seconds,
        fc.integer({ min: 1001, max: 3_000_000 }),
        (wanted, ruled, bearerEnds) => {
          const asked = { ...question, wanted, ruled, bearerEnds };
          const life = tokenLife(asked);
          expect(life).toBeGreaterThanOrEqual(bounds.min);
          expect(life).toBeLessThanOrEqual(bounds.max);
          if (ruled !== null) expect(life).toBeLessThanOrEqual(Math.max(bounds.min, ruled));
          const bound = tokenLife({ ...asked, bounds: { ...bounds, withinSignIn: true } });
          expect(bound).toBe(Math.min(life, bearerEnds - 1000));
        },
      ),
    );
  });
});
