import { describe, expect, it } from 'vitest';
import { calendarFile, calendarFileName } from '../../../../main/meeting/invitation-calendar.ts';

const event = {
  uid: 'one@meet.acme.com',
  title: 'Weekly',
  link: 'https://meet.acme.com/j/weekly',
  text: 'Alice invites you.\nWeekly',
  start: Date.UTC(2026, 10, 24, 13, 5),
  minutes: 45,
  now: Date.UTC(2026, 10, 20, 8, 0, 7, 123),
};

/** What a reader of the format sees: lines that go on put together again. */
function properties(file: string): Map<string, string> {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return new Map(
    lines.filter(Boolean).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

describe('a calendar file', () => {
  it('has one event in the times of UTC', () => {
    expect(calendarFile(event)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Foyer//Foyer//EN',
        'BEGIN:VEVENT',
        'UID:one@meet.acme.com',
        'DTSTAMP:20261120T080007Z',
        'DTSTART:20261124T130500Z',
        'DTEND:20261124T135000Z',
        'SUMMARY:Weekly',
        'LOCATION:https://meet.acme.com/j/weekly',
        'DESCRIPTION:Alice invites you.\\nWeekly',
        'URL:https://meet.acme.com/j/weekly',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('escapes what has a meaning in the format', () => {
    const file = calendarFile({ ...event, title: '会议, Q4; plan \\ budget: 2' });
    expect(properties(file).get('SUMMARY')).toBe('会议\\, Q4\\; plan \\\\ budget: 2');
  });

  it('lets no title add a line of its own', () => {
    const file = calendarFile({ ...event, title: 'Weekly\r\nATTENDEE:mailto:eve@evil.com\rX:1\nY:2\u0000' });
    expect(properties(file).get('SUMMARY')).toBe('Weekly\\nATTENDEE:mailto:eve@evil.com\\nX:1\\nY:2');
    expect(file).not.toMatch(/^(ATTENDEE|X|Y)/m);
  });

  it.each(['会议'.repeat(60), '👩‍👩‍👧'.repeat(30), 'a'.repeat(300), `x${'é'.repeat(200)}`])(
    'folds a long title into lines of 75 bytes at most, and nothing is lost: %s',
    (title) => {
      const file = calendarFile({ ...event, title });
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const lines = file.split('\r\n');
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(2);
      expect(file).not.toContain('\ufffd');
      expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file);
      expect(properties(file).get('SUMMARY')).toBe(title);
    },
  );

  it('has a name that every system takes', () => {
    expect(calendarFileName('会议, Q4', 'Meeting')).toBe('会议, Q4.ics');
    expect(calendarFileName('a/b\\c:d*e?f"g<h>i|j\nk', 'Meeting')).toBe('a b c d e f g h i j k.ics');
    expect(calendarFileName('../..', 'Meeting')).toBe('Meeting.ics');
    expect(calendarFileName('\u202e...', 'Meeting')).toBe('Meeting.ics');
    expect(Array.from(calendarFileName('x'.repeat(400), 'Meeting'))).toHaveLength(64);
  });
});
