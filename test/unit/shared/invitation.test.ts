import { describe, expect, it } from 'vitest';
import { parseInvitation } from '../../../shared/invitation.ts';

describe('parseInvitation', () => {
  it('reads the app link and the invitation page', () => {
    expect(parseInvitation('foyer://join?room=monday-1')).toEqual({ kind: 'meeting', roomID: 'monday-1' });
    expect(parseInvitation(' foyer://join?room=R7&server=meet.acme.com&invite=abc ')).toEqual({
      kind: 'meeting',
      roomID: 'R7',
      server: 'meet.acme.com',
      invite: 'abc',
    });
    expect(parseInvitation('https://meet.acme.com/j/monday-1')).toEqual({
      kind: 'meeting',
      roomID: 'monday-1',
      server: 'meet.acme.com',
    });
  });

  it('takes a title for a title', () => {
    for (const title of ['Monday planning', '会议', 'foyer plans', 'a/b?c=d', ''])
      expect(parseInvitation(title)).toEqual({ kind: 'not-a-link' });
  });

  it('refuses links that are broken or name impossible meetings', () => {
    expect(parseInvitation('foyer://join')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('foyer://leave?room=a')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('https://meet.acme.com/')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('https://user@meet.acme.com/j/a')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('foyer://join?room=a&server=x/../y')).toEqual({ kind: 'malformed' });
    expect(parseInvitation(`foyer://join?room=${'a'.repeat(3000)}`)).toEqual({ kind: 'malformed' });
    expect(parseInvitation('foyer://join?room=%E4%BC%9A')).toEqual({ kind: 'bad-id' });
    expect(parseInvitation(`foyer://join?room=${'a'.repeat(128)}`)).toEqual({ kind: 'bad-id' });
    expect(parseInvitation('https://meet.acme.com/j/a%20b')).toEqual({ kind: 'bad-id' });
  });
});
