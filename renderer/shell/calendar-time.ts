/** The last moment that a calendar file takes, in unix milliseconds: in the year 2223. */
const latest = 8_000_000_000_000;

/** The next full hour as a `datetime-local` field has it, in local time: `2026-11-24T14:00`. */
export function nextHour(now: number): string {
  const hour = new Date(now);
  hour.setHours(hour.getHours() + 1, 0, 0, 0);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${String(hour.getFullYear())}-${two(hour.getMonth() + 1)}-${two(hour.getDate())}`;
  return `${day}T${two(hour.getHours())}:00`;
}

/** What such a field means in unix milliseconds; `undefined` while it is not complete, or is no time for a meeting. */
export function startOf(value: string): number | undefined {
  if (value === '') return undefined;
  const time = new Date(value).getTime();
  return time >= 0 && time <= latest ? time : undefined;
}
