import { describe, expect, it } from 'vitest';
import { openInvitation } from '../../../../main/guest/guest-pass.ts';
import { answer, scriptedCompany } from '../scripted-company.ts';
import { roomToken, token04 } from '../token/room-token.ts';

const roomID = 'monday-planning';
const invitation = { server: 'meet.other.com', roomID, invite: 'code', name: 'Alice 李' };
const guestToken = roomToken({ userID: 'g-1', userName: 'Alice 李 (Guest)', title: 'Monday planning' });
const opened = { ...guestToken, guestKey: 'fgk_0123456789abcdef', guestKeyExpiresAt: 1_700_043_200 };

function world() {
  const company = scriptedCompany();
  let time = 0;
  return {
    ...company,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    open: (part: Partial<typeof invitation> = {}) =>
      openInvitation(company.companyFetch, { ...invitation, ...part }, () => time),
  };
}

async function openedWith(status: number, body: unknown) {
  const { reply, open } = world();
  reply('/v1/guests', answer(status, body));
  const pass = await open();
  return pass.ok ? 'let in' : pass.error;
}

async function letIn() {
  const all = world();
  all.reply('/v1/guests', answer(200, opened));
  const pass = await all.open();
  if (!pass.ok) throw new Error(pass.error.code);
  return { ...all, guest: pass.value };
}

describe('openInvitation', () => {
  it('asks the invitation’s server once, with the name and without any credential', async () => {
    const { requests, guest } = await letIn();
    expect(requests).toEqual([
      {
        method: 'POST',
        url: 'https://meet.other.com/v1/guests',
        body: { code: 'code', name: 'Alice 李', roomID },
      },
    ]);
    expect(guest).toMatchObject({ title: 'Monday planning', userName: 'Alice 李 (Guest)' });
  });

  it('enters with the token that came with it, and renews with the key only when it is due', async () => {
    const { requests, reply, pass, guest } = await letIn();
    expect(await guest.roomToken(false)).toEqual({ ok: true, value: guestToken });
    expect(guest.tokenYoungFor()).toBe(2_700_000);
    expect(requests).toHaveLength(1);

    const next = { ...guestToken, token: token04(1_700_006_300), issuedAt: 1_700_002_700 };
    const later = { ...next, expiresAt: 1_700_006_300, renewAfter: 1_700_005_400, serverTime: 1_700_002_700 };
    reply('/v1/room-tokens', answer(200, later));
    pass(2_700_000);
    expect(await guest.roomToken(false)).toEqual({ ok: true, value: later });
    expect(requests.slice(1)).toEqual([
      {
        method: 'POST',
        url: 'https://meet.other.com/v1/room-tokens',
        headers: { authorization: 'Bearer fgk_0123456789abcdef' },
        body: { roomID },
      },
    ]);
  });

  it('gives a new token for coming back, not the one of before', async () => {
    const { requests, reply, guest } = await letIn();
    reply('/v1/room-tokens', answer(200, guestToken));
    await guest.roomToken(true);
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/guests', '/v1/room-tokens']);
  });

  it.each([
    ['another meeting', { roomID: 'board' }],
    ['another guest', { userID: 'g-2' }],
    ['another application', { appID: 1 }],
  ])('does not renew into %s', async (_case, part) => {
    const { reply, guest } = await letIn();
    reply('/v1/room-tokens', answer(200, { ...guestToken, ...part }));
    expect(await guest.roomToken(true)).toMatchObject({ ok: false, error: { code: 'guest.pass-wrong' } });
  });

  it.each([
    [401, 'guest.time-over'],
    [403, 'guest.invitation-refused'],
    [500, 'company.broken'],
  ])('says why a guest can’t renew: %i', async (status, code) => {
    const { reply, guest } = await letIn();
    reply('/v1/room-tokens', answer(status));
    expect(await guest.roomToken(true)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    [403, 'guest.invitation-refused'],
    [401, 'guest.invitation-refused'],
    [410, 'guest.invitation-over'],
    [404, 'guest.not-welcome'],
    [400, 'company.not-a-server'],
    [503, 'company.broken'],
  ])('says why a guest is not let in: %i', async (status, code) => {
    const words = { address: 'meet.other.com' };
    expect(await openedWith(status, { requestId: 'ABCD2345' })).toMatchObject({
      code,
      support: 'ABCD2345',
      words,
    });
  });

  it.each([
    ['for another meeting', { roomID: 'board' }],
    ['that has run out', { serverTime: 1_700_003_600 }],
    ['that is no Token04', { token: 'a'.repeat(100) }],
    ['whose end is not what is said', { expiresAt: 1_700_003_601 }],
    ['without a key', { guestKey: undefined }],
  ])('does not use a pass %s', async (_case, part) => {
    expect(await openedWith(200, { ...opened, ...part })).toMatchObject({ code: 'guest.pass-wrong' });
  });

  it.each(['meet', 'a b.com', 'user@meet.other.com'])('asks nobody at %j', async (server) => {
    const { requests, open } = world();
    expect(await open({ server })).toMatchObject({ ok: false });
    expect(requests).toEqual([]);
  });
});
