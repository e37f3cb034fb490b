import { describe, expect, it } from 'vitest';
import { nextHour, startOf } from '../../../../renderer/shell/calendar-time.ts';

describe('nextHour', () => {
  it('is the next full hour, also over midnight and the end of a year', () => {
    expect(nextHour(new Date(2026, 10, 24, 13, 5).getTime())).toBe('2026-11-24T14:00');
    expect(nextHour(new Date(2026, 11, 31, 23, 59).getTime())).toBe('2027-01-01T00:00');
  });
});

describe('startOf', () => {
  it('reads a field in local time', () => {
    expect(startOf('2027-03-01T10:30')).toBe(new Date(2027, 2, 1, 10, 30).getTime());
  });

  it.each(['', 'soon', '1950-01-01T10:00', '9999-01-01T00:00'])('finds no time in %j', (value) => {
    expect(startOf(value)).toBeUndefined();
  });
});
