import { describe, expect, it } from 'vitest';
import { createMeetingDesk } from '../../../../main/meeting/meeting-desk.ts';
import { createRecentMeetings } from '../../../../main/meeting/recent-meetings.ts';
import type { SignedInAccount } from '../../../../main/settings/settings.ts';
import { err, ok } from '../../../../shared/result.ts';
import { key, setUp } from '../account/set-up-account.ts';
import { alice } from '../memory-settings.ts';
import { answer, discoveryAnswer } from '../scripted-company.ts';
import { compatibleAlice } from '../token/compatible-account.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';

const spoken = { language: 'en', words: wordsIn('en') } as const;

const now = Date.UTC(2026, 10, 24);
const made = { roomID: 'calm-otter-9', title: 'ignored', role: 'host', serverTime: 1 };
const guest = { code: 'c0.de', roomID: 'calm-otter-9', expiresAt: 1_000_060, serverTime: 1_000_000 };

interface World {
  readonly account?: SignedInAccount;
  readonly endpoints?: Record<string, unknown>;
  readonly keepsRecent?: boolean;
}

async function deskOf(world: World = {}) {
  const { endpoints = { rooms: '/v1/rooms', invitations: '/v1/invitations' }, keepsRecent = true } = world;
  const { company, settings, account } = setUp();
  await account.keep(world.account ?? alice, key('fdk_secret'));
  company.reply(
    '/.well-known/meeting-client',
    answer(200, { ...discoveryAnswer, endpoints: { ...discoveryAnswer.endpoints, ...endpoints } }),
  );
  company.reply('/v1/rooms', answer(201, made));
  company.reply('/v1/invitations', answer(201, guest));
  const list = createRecentMeetings(settings, account.state);
  const recent = keepsRecent ? list : { list: () => [], change: () => undefined };
  let allowed = true;
  const desk = createMeetingDesk({
    account,
    recent,
    companyFetch: company.companyFetch,
    mayUse: () =>
      allowed
        ? ok(null)
        : err({ code: 'policy.other-company', support: 'ABCD2345', words: { address: 'x' } }),
    spoken: () => spoken,
    now: () => now,
  });
  return {
    desk,
    company,
    recent,
    account,
    forbid: () => {
      allowed = false;
    },
    asked: () => company.requests.map(({ method, url }) => `${method} ${new URL(url).pathname}`),
  };
}

describe('a new meeting', () => {
  it('is asked for with the credential, and is on the list under its title', async () => {
    const { desk, company, recent } = await deskOf();
    expect(await desk.make('  会议,\n\tQ4 ')).toEqual(ok({ id: 'calm-otter-9', title: '会议, Q4' }));
    expect(company.requests.at(-1)).toEqual({
      method: 'POST',
      url: 'https://meet.acme.com/v1/rooms',
      headers: { authorization: 'Bearer fdk_secret' },
      body: { title: '会议, Q4' },
    });
    expect(company.requests[0]?.headers).toBeUndefined();
    expect(recent.list()).toEqual([{ id: 'calm-otter-9', title: '会议, Q4', lastJoined: now }]);
  });

  it('keeps within what servers take: 200 characters, none cut in half, nothing that turns direction', async () => {
    const { desk, company } = await deskOf();
    await desk.make(`\u202eabc\u2066${'👍🏽'.repeat(100)}`);
    expect(company.requests.at(-1)?.body).toEqual({ title: `abc${'👍🏽'.repeat(49)}` });
  });

  it.each(['', '  \n', '\u202e\u2066', '\u200b\u200d'])('needs a title to see: %j', async (typed) => {
    const { desk, asked } = await deskOf();
    expect(await desk.make(typed)).toMatchObject({ error: { code: 'meeting.new-title-empty' } });
    expect(asked()).toEqual([]);
  });

  it.each([
    [403, 'meeting.new-not-allowed'],
    [404, 'meeting.new-unavailable'],
    [500, 'company.broken'],
    [429, 'company.busy'],
  ])('that the server answers with %i is %s', async (status, code) => {
    const { desk, company, recent } = await deskOf();
    company.reply('/v1/rooms', answer(status, { requestId: 'ABCD2345' }));
    expect(await desk.make('Weekly')).toMatchObject({ error: { code, support: 'ABCD2345' } });
    expect(recent.list()).toEqual([]);
  });

  it('is not asked of a server without the endpoint, in the compatible form, or with an address of another host', async () => {
    for (const world of [
      { endpoints: {} },
      { account: compatibleAlice },
      { endpoints: { rooms: 'https://evil.com/v1/rooms' } },
      { endpoints: { rooms: '@evil.com/' } },
    ]) {
      const { desk, asked } = await deskOf(world);
      expect(await desk.make('Weekly')).toMatchObject({ error: { code: 'meeting.new-unavailable' } });
      expect(asked().filter((request) => request.startsWith('POST'))).toEqual([]);
    }
  });

  it('is not asked of a company that policy forbids', async () => {
    const { desk, forbid, asked } = await deskOf();
    forbid();
    expect(await desk.make('Weekly')).toMatchObject({ error: { code: 'policy.other-company' } });
    expect(asked()).toEqual([]);
  });

  it('ends a sign-in that the company has ended', async () => {
    const { desk, company, account } = await deskOf();
    company.reply('/v1/rooms', answer(401));
    expect(await desk.make('Weekly')).toMatchObject({ error: { code: 'signin.expired' } });
    expect(account.state().kind).toBe('expired');
  });

  it('can be found where no list is kept, until its maker signs out', async () => {
    const { desk, account } = await deskOf({ keepsRecent: false });
    await desk.make('Weekly');
    expect(desk.find('calm-otter-9')).toEqual({ id: 'calm-otter-9', title: 'Weekly' });
    await account.signOut();
    expect(desk.find('calm-otter-9')).toBeUndefined();
    // A sign-in is an account of its own, also of the same person.
    await account.keep({ ...alice }, key('fdk_other'));
    expect(desk.find('calm-otter-9')).toBeUndefined();
  });
});

describe('an invitation', () => {
  async function withMeeting(world?: World) {
    const all = await deskOf(world);
    all.recent.change(() => [{ id: 'calm-otter-9', title: '会议, Q4', lastJoined: 1 }]);
    return all;
  }

  it('leads to the page of a server that makes meetings', async () => {
    const { desk } = await withMeeting();
    const link = 'https://meet.acme.com/j/calm-otter-9';
    expect(await desk.invitation('calm-otter-9')).toEqual(ok({ title: '会议, Q4', link, guests: true }));
    expect(await desk.text({ id: 'calm-otter-9', what: 'link' })).toEqual(ok({ text: link, until: null }));
  });

  it('opens Foyer where there is no page, and while the server does not answer', async () => {
    const link = 'foyer://join?room=calm-otter-9&server=meet.acme.com';
    const without = await withMeeting({ endpoints: {} });
    expect(await without.desk.invitation('calm-otter-9')).toEqual(
      ok({ title: '会议, Q4', link, guests: false }),
    );
    const broken = await withMeeting();
    broken.company.reply('/.well-known/meeting-client', answer(500));
    expect(await broken.desk.text({ id: 'calm-otter-9', what: 'link' })).toEqual(
      ok({ text: link, until: null }),
    );
  });

  it('for guests has a code for this meeting, and says until when by this computer’s clock', async () => {
    const { desk, company } = await withMeeting();
    const copied = await desk.text({ id: 'calm-otter-9', what: 'guests' });
    expect(copied).toMatchObject({ value: { until: now + 60_000 } });
    expect(copied.ok && copied.value.text).toContain('https://meet.acme.com/j/calm-otter-9?invite=c0.de');
    expect(company.requests.at(-1)?.body).toEqual({ roomID: 'calm-otter-9', title: '会议, Q4' });
  });

  it('for guests is refused in a sentence, and never opens another meeting', async () => {
    const { desk, company } = await withMeeting();
    const ask = () => desk.text({ id: 'calm-otter-9', what: 'guests' });
    company.reply('/v1/invitations', answer(403));
    expect(await ask()).toMatchObject({ error: { code: 'meeting.guests-not-allowed' } });
    company.reply('/v1/invitations', answer(201, { ...guest, roomID: 'board' }));
    expect(await ask()).toMatchObject({ error: { code: 'meeting.pass-garbled' } });
    company.reply('/v1/invitations', answer(201, { ...guest, code: 'a&room=b' }));
    expect(await ask()).toMatchObject({ error: { code: 'meeting.pass-garbled' } });
    const without = await withMeeting({ endpoints: { rooms: '/v1/rooms' } });
    expect(await without.desk.text({ id: 'calm-otter-9', what: 'guests' })).toMatchObject({
      error: { code: 'meeting.guests-unavailable' },
    });
  });

  it('is for meetings that are known here alone', async () => {
    const { desk, asked } = await withMeeting();
    expect(await desk.invitation('board')).toMatchObject({ error: { code: 'app.internal' } });
    expect(await desk.text({ id: 'board', what: 'guests' })).toMatchObject({
      error: { code: 'app.internal' },
    });
    expect(await desk.calendar({ id: 'board', start: 0, minutes: 30 })).toMatchObject({
      error: { code: 'app.internal' },
    });
    expect(asked()).toEqual([]);
  });

  it('for a calendar names the same event the same each time', async () => {
    const { desk } = await withMeeting();
    const uidOf = async (start: number) => {
      const draft = await desk.calendar({ id: 'calm-otter-9', start, minutes: 30 });
      expect(draft).toMatchObject({ value: { name: '会议, Q4.ics' } });
      return draft.ok ? /^UID:(.+)\r$/m.exec(draft.value.contents)?.[1] : undefined;
    };
    expect(await uidOf(now)).toMatch(/^[0-9a-f]{32}@meet\.acme\.com$/);
    expect(await uidOf(now)).toBe(await uidOf(now));
    expect(await uidOf(now)).not.toBe(await uidOf(now + 1));
  });
});
