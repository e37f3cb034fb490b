import { describe, expect, it } from 'vitest';
import { type TimeWindow, weekdays } from '../../src/policy/policy.ts';
import { isTimeZone, isWithin } from '../../src/policy/time-window.ts';

const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const window = (timeZone: string, days: readonly string[], from: string, to: string): TimeWindow => ({
  timeZone,
  days: new Set(weekdays.filter((day) => days.includes(day))),
  from: minutes(from),
  to: minutes(to),
});
const unix = (text: string) => Date.parse(text) / 1000;

describe('a time window', () => {
  it.each([
    ['2026-11-25T08:59:59Z', false],
    ['2026-11-25T09:00:00Z', true],
    ['2026-11-25T16:59:59Z', true],
    ['2026-11-25T17:00:00Z', false],
    ['2026-11-24T12:00:00Z', false],
  ])('begins on its minute and ends before its last: %s %s', (time, expected) => {
    expect(isWithin(window('UTC', ['wed'], '09:00', '17:00'), unix(time))).toBe(expected);
  });

  it('follows the clocks of its time zone into summer', () => {
    const berlin = window('Europe/Berlin', ['mon'], '08:00', '09:00');
    expect(isWithin(berlin, unix('2026-01-12T07:30:00Z'))).toBe(true);
    expect(isWithin(berlin, unix('2026-07-13T07:30:00Z'))).toBe(false);
    expect(isWithin(berlin, unix('2026-07-13T06:30:00Z'))).toBe(true);
  });

  it('takes the day from its time zone', () => {
    const tokyo = window('Asia/Tokyo', ['thu'], '00:00', '24:00');
    expect(isWithin(tokyo, unix('2026-11-25T14:59:59Z'))).toBe(false);
    expect(isWithin(tokyo, unix('2026-11-25T15:00:00Z'))).toBe(true);
  });

  it.each([
    ['2026-11-27T21:59:00Z', false],
    ['2026-11-27T22:00:00Z', true],
    ['2026-11-28T05:59:00Z', true],
    ['2026-11-28T06:00:00Z', false],
    ['2026-11-28T23:00:00Z', false],
    ['2026-11-27T03:00:00Z', false],
  ])('goes on past midnight, by the evening it began: %s %s', (time, expected) => {
    expect(isWithin(window('UTC', ['fri'], '22:00', '06:00'), unix(time))).toBe(expected);
  });

  it('knows time zones', () => {
    expect(isTimeZone('America/New_York')).toBe(true);
    expect(isTimeZone('Mars/Base')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
