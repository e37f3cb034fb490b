import { UsageError } from './usage-error.ts';

const yearSeconds = 365 * 86_400;

/** `--expires` as Unix seconds: the end of a day in UTC, `null` for never, a year from `now` when it is left out. */
export function expiryOption(text: string | null, now: number): number | null {
  if (text === 'never') return null;
  if (text === null) return Math.floor(now / 1000) + yearSeconds;
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // Some dates that do not exist, such as 31 April, are taken for a day of the next month.
  if (Number.isNaN(start) || dateOf(start / 1000) !== text) {
    throw new UsageError('--expires: must be a date such as 2027-01-31, or never');
  }
  const end = start / 1000 + 86_400;
  if (end * 1000 <= now) throw new UsageError('--expires: this day is over');
  return end;
}

/** The last day, in UTC, of something that ends at this time. */
export function lastDayOf(seconds: number): string {
  return dateOf(seconds - 1);
}

/** The day of a time, in UTC. */
export function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
