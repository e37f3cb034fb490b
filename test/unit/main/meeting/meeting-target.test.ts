import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingTargetOf } from '../../../../main/meeting/meeting-target.ts';
import { isRoomId } from '../../../../shared/ids.ts';
import { recentMeetingSchema } from '../../../../shared/schemas/home.ts';

const target = (typed: string, host = 'meet.acme.com') => {
  const result = meetingTargetOf(typed, host);
  return result.ok ? result.value : result.error.code;
};

describe('meetingTargetOf', () => {
  it('takes a title: the id is everybody’s, the title stays as it was typed', () => {
    expect(target('  Monday   Planning ')).toEqual({ roomID: 'monday-planning', title: 'Monday Planning' });
    expect(target('会议')).toEqual({ roomID: 'm-mpjq6gqdpudxdi5t', title: '会议' });
  });

  it('takes an invitation of the own company', () => {
    const expected = { roomID: 'board', title: 'board' };
    expect(target('foyer://join?room=board')).toEqual(expected);
    expect(target('foyer://join?room=board&server=Meet.Acme.com')).toEqual(expected);
    expect(target('https://meet.acme.com/j/board')).toEqual(expected);
    expect(target('https://meet.acme.com:8443/j/board', 'meet.acme.com:8443')).toEqual(expected);
  });

  it.each([
    'https://evil.com/j/board',
    'https://meet.acme.com.evil.com/j/board',
    'https://meet.acme.com:8443/j/board',
    'foyer://join?room=board&server=evil.com',
    'foyer://join?room=board&server=meet.acme.com:8443',
  ])('does not follow %s to another company', (invitation) => {
    expect(target(invitation)).toBe('meeting.other-company');
  });

  it('says which company an invitation is for', () => {
    expect(meetingTargetOf('https://meet.other.com/j/a', 'meet.acme.com')).toMatchObject({
      error: { words: { address: 'meet.other.com' } },
    });
  });

  it.each([
    ['', 'meeting.title-empty'],
    ['   ', 'meeting.title-empty'],
    ['\u200f\u200e', 'meeting.title-empty'],
    ['foyer://join', 'meeting.link-invalid'],
    ['https://meet.acme.com/', 'meeting.link-invalid'],
    ['https://meet.acme.com/j/a%20b', 'meeting.id-invalid'],
  ])('%j is %s', (typed, code) => {
    expect(target(typed)).toBe(code);
  });

  it('cuts a title for showing between characters, and not its id', () => {
    const long = target('🎉'.repeat(301));
    const longer = target('🎉'.repeat(302));
    expect(long).toMatchObject({ title: '🎉'.repeat(300) });
    expect(longer).not.toEqual(long);
  });

  it('shows a mark for half a character, which no settings file could keep', () => {
    expect(target('half \ud83c')).toMatchObject({ title: 'half \ufffd' });
  });

  it('gives what the list of recent meetings can keep, or an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const result = meetingTargetOf(typed, 'meet.acme.com');
        if (!result.ok) return;
        const { roomID, title } = result.value;
        expect(isRoomId(roomID)).toBe(true);
        expect(recentMeetingSchema.safeParse({ id: roomID, title, lastJoined: 0 }).success).toBe(true);
      }),
    );
  });
});
