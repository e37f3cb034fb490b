/** How dates and numbers are written (BCP 47); until a language is spoken, as the computer does. */
export let formatTag: string | undefined;

export function writeNumbersAs(tag: string): void {
  formatTag = tag;
}

/** `45 minutes`. */
export function minutesLong(minutes: number): string {
  return new Intl.NumberFormat(formatTag, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}

/** `24 November 2026`, of unix milliseconds. */
export function longDay(time: number): string {
  return new Intl.DateTimeFormat(formatTag, { dateStyle: 'long' }).format(time);
}

/** `14:05`, of unix milliseconds. */
export function clockTime(time: number): string {
  return new Intl.DateTimeFormat(formatTag, { hour: '2-digit', minute: '2-digit' }).format(time);
}
