import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactTime, relativeTime } from '../../../../renderer/shell/relative-time.ts';

const at = (text: string) => new Date(text).getTime();
const said = (then: string, now: string) => relativeTime(at(then), at(now), 'en-GB');

describe('relativeTime', () => {
  // Local times: what counts is the employee's own calendar.
  it.each([
    ['2026-08-05T12:00:00', '2026-08-05T12:00:00', 'now'],
    ['2026-08-05T12:00:00', '2026-08-05T12:00:59', 'now'],
    ['2026-08-05T12:00:00', '2026-08-05T12:01:00', '1 minute ago'],
    ['2026-08-05T12:00:00', '2026-08-05T12:59:59', '59 minutes ago'],
    ['2026-08-05T12:00:00', '2026-08-05T13:00:00', '1 hour ago'],
    ['2026-08-05T00:30:00', '2026-08-05T23:59:00', '23 hours ago'],
    ['2026-08-04T23:50:00', '2026-08-05T00:10:00', '20 minutes ago'],
    ['2026-08-04T23:00:00', '2026-08-05T00:30:00', 'yesterday'],
    ['2026-08-04T00:10:00', '2026-08-05T23:50:00', 'yesterday'],
    ['2026-08-03T23:50:00', '2026-08-05T00:10:00', '2 days ago'],
    ['2026-07-30T12:00:00', '2026-08-05T12:00:00', '6 days ago'],
    ['2026-07-29T12:00:00', '2026-08-05T12:00:00', '29 July'],
    ['2025-12-31T23:00:00', '2026-01-01T00:30:00', 'yesterday'],
    ['2025-12-24T12:00:00', '2026-01-05T12:00:00', '24 December 2025'],
  ])('%s, seen at %s, is "%s"', (then, now, words) => {
    expect(said(then, now)).toBe(words);
  });

  it('calls a day of 23 or 25 hours a day', () => {
    expect(said('2026-03-28T12:00:00', '2026-03-29T12:00:00')).toBe('yesterday');
    expect(said('2026-10-24T12:00:00', '2026-10-25T12:00:00')).toBe('yesterday');
  });

  it('says "now" for what lies ahead, since a clock was set back', () => {
    expect(said('2026-08-06T12:00:00', '2026-08-05T12:00:00')).toBe('now');
  });

  it('speaks the employee’s language', () => {
    expect(relativeTime(at('2026-08-04T12:00:00'), at('2026-08-05T12:00:00'), 'de')).toBe('gestern');
  });

  it('always says something', () => {
    const time = fc.nat(4_000_000_000_000);
    fc.assert(
      fc.property(time, time, (then, now) => {
        expect(relativeTime(then, now, 'en')).not.toMatch(/^$|-\d|in |NaN|Invalid/);
      }),
    );
  });
});

describe('exactTime', () => {
  it('has the day and the time', () => {
    const words = exactTime(at('2026-08-05T15:04:00'), 'en-GB');
    expect(words).toContain('5 August 2026');
    expect(words).toContain('15:04');
  });
});
