import { describe, expect, it } from 'vitest';
import { invitationLink, invitationText } from '../../../../main/meeting/invitation-text.ts';
import { parseInvitation } from '../../../../shared/invitation.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';

const spoken = { language: 'en', words: wordsIn('en') } as const;

const address = 'https://meet.acme.com:8443';

describe('the link of an invitation', () => {
  it('leads to the page of a server that has one, else to Foyer', () => {
    expect(invitationLink({ address, page: true }, 'weekly')).toBe('https://meet.acme.com:8443/j/weekly');
    expect(invitationLink({ address, page: false }, 'weekly')).toBe(
      'foyer://join?room=weekly&server=meet.acme.com%3A8443',
    );
  });

  it.each([true, false])('is understood by Foyer itself, with a page: %s', (page) => {
    const link = invitationLink({ address, page }, 'A_b.c-1', 'co.de_1~-');
    expect(parseInvitation(link)).toEqual({
      kind: 'meeting',
      roomID: 'A_b.c-1',
      server: 'meet.acme.com:8443',
      invite: 'co.de_1~-',
    });
  });
});

describe('the text of an invitation', () => {
  const link = 'https://meet.acme.com/j/x';

  it('says who, what and where', () => {
    const meeting = { id: 'calm-otter-9', title: '会议, Q4' };
    expect(invitationText({ meeting, link, from: 'Alice 李', spoken })).toBe(
      [
        'Alice 李 invites you to a meeting.',
        '',
        '会议, Q4',
        link,
        '',
        'Open the link, or paste it into Foyer where it asks for a meeting.',
        '',
      ].join('\n'),
    );
  });

  it('says the name only where it leads to the same meeting', () => {
    const named = { id: 'monday-planning', title: 'Monday planning' };
    expect(invitationText({ meeting: named, link, from: 'Alice', spoken })).toContain(
      'type “Monday planning”',
    );
    const made = { id: 'calm-otter-9', title: 'Monday planning' };
    expect(invitationText({ meeting: made, link, from: 'Alice', spoken })).not.toContain('type “');
  });

  it('tells guests until when it counts', () => {
    const text = invitationText({
      meeting: { id: 'x', title: 'X' },
      link,
      from: 'Alice',
      spoken,
      guestsUntil: Date.UTC(2026, 11, 1, 13, 5),
    });
    expect(text).toContain('It works until 1 December 2026 at 13:05 UTC.');
  });
});
