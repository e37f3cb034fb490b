import { describe, expect, it } from 'vitest';
import { requestRoomToken } from '../../../../main/token/token-client.ts';
import { Secret } from '../../../../shared/secret.ts';
import { alice } from '../memory-settings.ts';
import { answer, scriptedCompany } from '../scripted-company.ts';
import { roomToken, token04 } from './room-token.ts';

const roomID = 'monday-planning';

async function ask(body: unknown, status = 200) {
  const company = scriptedCompany();
  company.reply('/v1/room-tokens', answer(status, body));
  const token = await requestRoomToken(company.companyFetch, alice, new Secret('key-1'), roomID);
  return { token, requests: company.requests };
}

describe('requestRoomToken', () => {
  it('asks with the device key for one meeting and names no user', async () => {
    const { token, requests } = await ask({ ...roomToken(), extra: 'x' });
    expect(requests).toEqual([
      {
        method: 'POST',
        url: alice.roomTokensUrl,
        headers: { authorization: 'Bearer key-1' },
        body: { roomID },
      },
    ]);
    expect(token).toEqual({ ok: true, value: roomToken() });
  });

  it.each(['', 'a b', '会议', 'a/b', '../x', 'a'.repeat(128), 'a\n'])(
    'asks nobody for the meeting %j, which cannot exist',
    async (impossible) => {
      const company = scriptedCompany();
      const token = await requestRoomToken(company.companyFetch, alice, new Secret('key-1'), impossible);
      expect(token).toMatchObject({ ok: false, error: { code: 'meeting.id-invalid' } });
      expect(company.requests).toEqual([]);
    },
  );

  it.each([
    ['another person', { userID: 'bob' }],
    ['this person in capitals', { userID: 'Alice' }],
    ['another company’s application', { appID: 1 }],
    ['another meeting', { roomID: 'board' }],
  ])('does not use a pass for %s', async (_case, part) => {
    expect((await ask(roomToken(part))).token).toMatchObject({
      ok: false,
      error: { code: 'meeting.pass-wrong', words: { address: 'meet.acme.com' } },
    });
  });

  it.each([
    ['that has run out', { serverTime: 1_700_003_601 }],
    ['that runs out now', { serverTime: 1_700_003_600 }],
  ])('does not use a pass %s', async (_case, part) => {
    expect((await ask(roomToken(part))).token).toMatchObject({
      ok: false,
      error: { code: 'meeting.pass-expired' },
    });
  });

  it.each([
    ['whose token says another expiry than the answer', roomToken({ token: token04(1_700_009_999) })],
    ['that is no token', roomToken({ token: 'not-a-token-not-a-token-not-a-token' })],
    ['with something behind the token', roomToken({ token: `${token04(1_700_003_600)}#x` })],
    ['with a field missing', { ...roomToken(), appID: undefined }],
    ['that is a page', '<!doctype html>'],
    ['that is empty', ''],
  ])('cannot read an answer %s', async (_case, body) => {
    expect((await ask(body)).token).toMatchObject({ ok: false, error: { code: 'meeting.pass-garbled' } });
  });

  it('works with a clock of this computer that is wrong: only the server’s times count', async () => {
    const day = 86_400;
    const late = roomToken({ serverTime: 1_700_000_000 - 400 * day, expiresAt: 1_700_000_000 - 399 * day });
    expect((await ask(late)).token).toMatchObject({ ok: true });
  });

  it.each([
    [401, 'signin.expired'],
    [403, 'meeting.not-allowed'],
    [429, 'company.busy'],
    [500, 'company.broken'],
    [404, 'company.not-a-server'],
  ])('%i is %s', async (status, code) => {
    expect((await ask({}, status)).token).toMatchObject({ ok: false, error: { code } });
  });

  it('puts neither key nor token into an error', async () => {
    const wrong = roomToken({ userID: 'bob' });
    const text = JSON.stringify((await ask(wrong)).token);
    expect(text).not.toContain('key-1');
    expect(text).not.toContain(wrong.token);
  });
});
