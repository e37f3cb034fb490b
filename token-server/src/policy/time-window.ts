import { type TimeWindow, type Weekday, weekdays } from './policy.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether a moment (unix seconds) lies in a window, by the clocks of its time zone, summer time included. */
export function isWithin(window: TimeWindow, now: number): boolean {
  const { day, minutes } = localTime(window.timeZone, now);
  const { days, from, to } = window;
  if (from < to) return days.has(day) && minutes >= from && minutes < to;
  // Over midnight: the evening belongs to today's window, the early morning to yesterday's.
  return (days.has(day) && minutes >= from) || (days.has(dayBefore(day)) && minutes < to);
}

/** Whether the system knows a time zone, such as `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    return formatterFor(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function localTime(timeZone: string, now: number): { day: Weekday; minutes: number } {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(now * 1000)
      .map(({ type, value }) => [type, value]),
  );
  const name = parts.get('weekday')?.toLowerCase();
  return {
    day: weekdays.find((day) => day === name) ?? 'mon',
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

function dayBefore(day: Weekday): Weekday {
  return weekdays[(weekdays.indexOf(day) + 6) % 7] ?? day;
}

/** Made once for each zone: making one costs a hundred times what using it does. */
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}
