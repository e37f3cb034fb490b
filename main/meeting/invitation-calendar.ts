/** One meeting at one time. */
export interface CalendarEvent {
  /** The same for the same event, so that a calendar that has it already changes it. */
  readonly uid: string;
  readonly title: string;
  readonly link: string;
  readonly text: string;
  /** Unix milliseconds. */
  readonly start: number;
  readonly minutes: number;
  readonly now: number;
}

/** An iCalendar file (RFC 5545) with one event, its times in UTC. */
export function calendarFile({ uid, title, link, text, start, minutes, now }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Foyer//Foyer//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + minutes * 60_000)}`,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(link)}`,
    `DESCRIPTION:${escapeText(text)}`,
    `URL:${link}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** `20261124T130500Z`. */
function utc(time: number): string {
  return new Date(time)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
}

/** SECURITY: a title ends no line, so that it adds no property of its own. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const longestLine = 75;

/** Lines of at most 75 bytes without their end; what goes on begins with a space. No character is cut in half. */
function fold(line: string): string {
  let folded = '';
  let size = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > longestLine) {
      folded += '\r\n ';
      size = 1;
    }
    folded += character;
    size += bytes;
  }
  return folded;
}

/** A name for the file in any system: the title's own letters as far as they may be in it, or `untitled`. */
export function calendarFileName(title: string, untitled: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{C}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = Array.from(name)
    .slice(0, 60)
    .join('')
    .replace(/^\.+|[. ]+$/g, '');
  return `${short === '' ? untitled : short}.ics`;
}
