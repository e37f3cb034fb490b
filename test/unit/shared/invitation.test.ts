import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRoomId } from '../../../shared/ids.ts';
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

  it('compares servers as hosts: case and the usual port do not count', () => {
    for (const server of ['Meet.Acme.COM', 'meet.acme.com:443', 'meet.acme.com'])
      expect(parseInvitation(`foyer://join?room=a&server=${server}`)).toEqual({
        kind: 'meeting',
        roomID: 'a',
        server: 'meet.acme.com',
      });
    expect(parseInvitation('HTTPS://Meet.Acme.COM:443/j/a')).toMatchObject({ server: 'meet.acme.com' });
    expect(parseInvitation('https://meet.acme.com:8443/j/a')).toMatchObject({ server: 'meet.acme.com:8443' });
    expect(parseInvitation('foyer://join?room=a&server=[::1]:8080')).toMatchObject({ server: '[::1]:8080' });
    expect(parseInvitation('foyer://join?room=a&server=127.0.0.1:8080')).toMatchObject({
      server: '127.0.0.1:8080',
    });
  });

  it('reads links as programs pass them on', () => {
    for (const link of [
      'foyer://join/?room=a',
      'FOYER://join?room=a',
      'foyer:join?room=a',
      'foyer:///join?room=a',
    ])
      expect(parseInvitation(link)).toEqual({ kind: 'meeting', roomID: 'a' });
    expect(parseInvitation('https://meet.acme.com/j/a/?invite=c#top')).toMatchObject({
      roomID: 'a',
      invite: 'c',
    });
    expect(parseInvitation('https://meet.acme.com/j/%61')).toMatchObject({ roomID: 'a' });
  });

  it('finds the meeting in a whole message', () => {
    const link = 'https://meet.acme.com/j/amber-otter?invite=code';
    const message = `Alice invites you to a meeting.\n\nMonday planning\n${link}\n\nOpen the link, see https://acme.com/help.\n`;
    const found = { kind: 'meeting', roomID: 'amber-otter', server: 'meet.acme.com', invite: 'code' };
    expect(parseInvitation(message)).toEqual(found);
    expect(parseInvitation(message.replaceAll('\n', '\r\n'))).toEqual(found);
    expect(parseInvitation(`${message}${link}`)).toEqual(found);
    expect(parseInvitation(`\n${link}\n`)).toEqual(found);
    // As a field of one line has it.
    expect(parseInvitation(message.replaceAll('\n', ' '))).toEqual(found);
    // Two meetings are none, and a link to no meeting is part of a title.
    expect(parseInvitation(`${message}https://meet.acme.com/j/other`).kind).toBe('malformed');
    expect(parseInvitation('Review of https://acme.com/plan').kind).toBe('not-a-link');
    // What begins with a link is one link.
    expect(parseInvitation(`${link} Open the link.`).kind).toBe('malformed');
  });

  it('takes a title for a title', () => {
    for (const title of [
      'Monday planning',
      '会议',
      'foyer plans',
      'a/b?c=d',
      '',
      'mailto:a@b.com',
      'see https://acme.com/plan',
      'Foyer: kickoff',
      'http: a history',
    ])
      expect(parseInvitation(title)).toEqual({ kind: 'not-a-link' });
  });

  it('refuses links that are broken or name impossible meetings', () => {
    expect(parseInvitation('foyer://join')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('https://meet.acme.com/')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('https://user@meet.acme.com/j/a')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('foyer://join?room=a&server=x/../y')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('foyer://join?room=%E4%BC%9A')).toEqual({ kind: 'bad-id' });
    expect(parseInvitation(`foyer://join?room=${'a'.repeat(128)}`)).toEqual({ kind: 'bad-id' });
    expect(parseInvitation('https://meet.acme.com/j/a%20b')).toEqual({ kind: 'bad-id' });
  });

  it('refuses servers that are none and escapes that are broken', () => {
    for (const server of ['', 'a b', 'a@b', ':', '[', 'a:b:c', 'meet.acme.com:99999'])
      expect(parseInvitation(`foyer://join?room=a&server=${server}`)).toEqual({ kind: 'malformed' });
    expect(parseInvitation('https://meet.acme.com/j/%E4%')).toEqual({ kind: 'bad-id' });
    expect(parseInvitation('https://meet.acme.com/j/')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('https://meet.acme.com/j/a/b')).toEqual({ kind: 'malformed' });
    expect(parseInvitation('foyer:')).toEqual({ kind: 'malformed' });
  });

  it('says what else is wrong with a link', () => {
    for (const action of ['leave?room=a', 'join/extra?room=a', 'settings', 'JOIN-now?room=a'])
      expect(parseInvitation(`foyer://${action}`)).toEqual({ kind: 'unknown-action' });
    expect(parseInvitation('foyer://join?room=a&server=http://meet.acme.com')).toEqual({ kind: 'insecure' });
    expect(parseInvitation('http://meet.acme.com/j/a')).toEqual({ kind: 'insecure' });
    expect(parseInvitation('http://127.0.0.1:8080/j/a')).toMatchObject({ server: '127.0.0.1:8080' });
  });

  it('takes links of up to 2,000 characters', () => {
    const link = (length: number) => 'foyer://join?room=a&invite='.padEnd(length, 'c');
    expect(parseInvitation(link(2000))).toMatchObject({ kind: 'meeting' });
    expect(parseInvitation(link(2001))).toEqual({ kind: 'too-long' });
    expect(parseInvitation(`https://meet.acme.com/j/a?invite=${'c'.repeat(2000)}`)).toEqual({
      kind: 'too-long',
    });
  });

  it('refuses what two readers could understand differently', () => {
    for (const link of [
      'foyer://join?room=a&room=b',
      'foyer://join?room=a&server=meet.acme.com&server=evil.com',
      'foyer://join?room=a&invite=c&invite=d',
      'foyer://meet.acme.com@join?room=a',
      'foyer://join?room=a&invite=c%20d',
      'foyer://join?room=a&invite=c%0d%0aX',
    ])
      expect(parseInvitation(link)).toEqual({ kind: 'malformed' });
  });

  it('takes an empty invitation for none', () => {
    expect(parseInvitation('foyer://join?room=a&invite=')).toEqual({ kind: 'meeting', roomID: 'a' });
  });

  it('reads back every link that a server writes', () => {
    // A page can't be called "." or "..": no browser asks for it.
    const room = fc.stringMatching(/^[A-Za-z0-9_.-]{1,127}$/).filter((id) => id !== '.' && id !== '..');
    const host = fc.webAuthority().map((authority) => new URL(`https://${authority}`).host);
    const invite = fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,300}\.[A-Za-z0-9_-]{22}$/), {
      nil: undefined,
    });
    fc.assert(
      fc.property(room, host, invite, (roomID, server, code) => {
        const query = new URLSearchParams({
          room: roomID,
          server,
          ...(code === undefined ? {} : { invite: code }),
        });
        const expected = { kind: 'meeting', roomID, server, ...(code === undefined ? {} : { invite: code }) };
        expect(parseInvitation(`foyer://join?${query.toString()}`)).toEqual(expected);
        const page = `https://${server}/j/${encodeURIComponent(roomID)}${code === undefined ? '' : `?invite=${code}`}`;
        expect(parseInvitation(page)).toEqual(expected);
      }),
    );
  });

  it('never throws, and never names a meeting that cannot exist', () => {
    const pieces = fc.constantFrom(
      'foyer:',
      'https:',
      '//',
      'join',
      '?room=',
      '&server=',
      '/j/',
      'a',
      '%',
      '[',
      ':',
    );
    const link = fc.oneof(
      fc.array(pieces, { maxLength: 10 }).map((all) => all.join('')),
      fc.string(),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(link, (text) => {
        const invitation = parseInvitation(text);
        if (invitation.kind !== 'meeting') return;
        expect(isRoomId(invitation.roomID)).toBe(true);
        expect(text.trim().length).toBeLessThanOrEqual(2000);
        if (invitation.server !== undefined)
          expect(new URL(`https://${invitation.server}`).host).toBe(invitation.server);
      }),
    );
  });
});
