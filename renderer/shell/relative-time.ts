import { formatTag } from '../ui/formats.ts';

const minute = 60_000;
const hour = 60 * minute;

/**
 * When a meeting was, as people say it: "now", "5 minutes ago", "yesterday", and the date once a week has
 * passed. Days are days of the calendar, not 24 hours. `then` and `now` are unix milliseconds; a clock that was set
 * back makes `then` lie in the future, which reads as "now".
 */
export function relativeTime(then: number, now: number, locale = formatTag): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const passed = now - then;
  if (passed < minute) return relative.format(0, 'second');
  if (passed < hour) return relative.format(-Math.floor(passed / minute), 'minute');
  const days = calendarDays(then, now);
  if (days === 0) return relative.format(-Math.floor(passed / hour), 'hour');
  if (days < 7) return relative.format(-days, 'day');
  const sameYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(then);
}

/** Date and time in full, for the tooltip. */
export function exactTime(then: number, locale = formatTag): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(then);
}

/** Midnights between two moments, in local time; counted in UTC so that a day of 23 or 25 hours is one day. */
function calendarDays(then: number, now: number): number {
  return Math.round((midnightUtc(now) - midnightUtc(then)) / (24 * hour));
}

function midnightUtc(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
