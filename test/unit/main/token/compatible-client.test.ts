import { describe, expect, it } from 'vitest';
import type { CompatibleAccount } from '../../../../main/settings/settings.ts';
import { requestRoomToken } from '../../../../main/token/token-client.ts';
import { Secret } from '../../../../shared/secret.ts';
import { answer, scriptedCompany } from '../scripted-company.ts';
import { compatibleAlice, date, realToken, serverTime } from './compatible-account.ts';
import { token04 } from './room-token.ts';

const roomID = 'monday-planning';

interface Script {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly account?: CompatibleAccount;
  readonly secret?: string;
}

async function ask(body: unknown, script: Script = {}) {
  const { status = 200, headers = { date }, account = compatibleAlice, secret = 'grün:Kayak' } = script;
  const company = scriptedCompany();
  company.reply('/access_token', answer(status, body, headers));
  const token = await requestRoomToken(company.companyFetch, account, new Secret(secret), roomID);
  return { token, requests: company.requests };
}

describe('a token of a server in the compatible form', () => {
  it('is asked for as the samples’ clients ask, with name and password in the Authorization', async () => {
    const { requests } = await ask({ token: realToken() });
    const basic = Buffer.from('alice@acme:grün:Kayak', 'utf8').toString('base64');
    expect(requests).toEqual([
      {
        method: 'GET',
        url: 'https://meet.acme.com/access_token?userID=alice&expired_ts=86400',
        headers: { authorization: `Basic ${basic}` },
      },
    ]);
  });

  it('is asked for with an access key as a bearer', async () => {
    const account: CompatibleAccount = { ...compatibleAlice, signIn: { method: 'access-key' } };
    const { requests } = await ask({ token: realToken() }, { account, secret: 'ak_01' });
    expect(requests[0]?.headers).toEqual({ authorization: 'Bearer ak_01' });
  });

  it('becomes a room token: the rest is what was set up, and the times are the server’s', async () => {
    const token = realToken({ life: 3600, age: 60 });
    expect((await ask({ token, message: 'ok' })).token).toEqual({
      ok: true,
      value: {
        token,
        appID: 1234567890,
        roomID,
        userID: 'alice',
        userName: 'Alice 李',
        role: 'participant',
        rights: { login: true, publish: true },
        issuedAt: serverTime,
        expiresAt: serverTime + 3540,
        renewAfter: serverTime + 2360,
        serverTime,
      },
    });
  });

  it('is renewed within a day, however long it lives', async () => {
    const { token } = await ask({ token: realToken({ life: 20 * 86_400 }) });
    expect(token).toMatchObject({ value: { renewAfter: serverTime + 57_600 } });
  });

  it('counts by this computer’s clock where the server sends no date', async () => {
    const now = Math.floor(Date.now() / 1000);
    const { token } = await ask({ token: realToken({ now }) }, { headers: {} });
    expect(token).toMatchObject({ ok: true, value: { expiresAt: now + 3600 } });
    expect((await ask({ token: realToken() }, { headers: {} })).token).toMatchObject({
      error: { code: 'meeting.pass-expired' },
    });
  });

  it.each([
    ['names its user as a string and its application as a number', { user_id: 'alice', app_id: 1234567890 }],
    ['names nobody', { userID: null }],
  ])('is used when the answer %s', async (_case, more) => {
    expect((await ask({ token: realToken(), ...more })).token).toMatchObject({ ok: true });
  });

  it.each([
    ['another person', { user_id: 'bob' }],
    ['another person, in another spelling', { userId: 'bob' }],
    ['this person in capitals', { userID: 'Alice' }],
    ['another person, the samples’ name for it', { uid: 'bob' }],
    ['another application', { appId: 42 }],
    ['another application, as text', { app_id: '42' }],
    ['one thing here and another there', { appID: 1234567890, appId: 42 }],
  ])('is not used when the answer says it is for %s', async (_case, more) => {
    expect((await ask({ token: realToken(), ...more })).token).toMatchObject({
      ok: false,
      error: { code: 'meeting.pass-wrong', words: { address: 'meet.acme.com' } },
    });
  });

  it.each([
    ['has run out', { age: 4000 }],
    ['runs out now', { age: 3600 }],
  ])('is not used when it %s', async (_case, part) => {
    expect((await ask({ token: realToken(part) })).token).toMatchObject({
      error: { code: 'meeting.pass-expired' },
    });
  });

  it.each([
    ['a page', '<!doctype html><title>Log in</title>'],
    ['nothing', ''],
    ['a list', []],
    ['no token', { code: 0, message: 'success' }],
    ['an empty token', { token: '' }],
    ['a token that is a number', { token: 4 }],
    ['a JWT', { token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl' }],
    ['a token that was cut off', { token: realToken().slice(0, -24) }],
    ['a head without what belongs behind it', { token: token04(serverTime + 3600) }],
    ['a token with something behind it', { token: `${realToken()}AAAAAAAA` }],
    ['a token of 20 KB', { token: `04${'A'.repeat(20_000)}` }],
    ['a user that is an object', { token: realToken(), userID: {} }],
  ])('can’t be read in %s', async (_case, body) => {
    expect((await ask(body)).token).toMatchObject({ ok: false, error: { code: 'meeting.pass-garbled' } });
  });

  it.each([
    [401, 'signin.expired'],
    [403, 'meeting.not-allowed'],
    [404, 'company.not-a-server'],
    [429, 'company.busy'],
    [500, 'company.broken'],
  ])('that is refused with %i is %s', async (status, code) => {
    expect((await ask({}, { status })).token).toMatchObject({ ok: false, error: { code } });
  });

  it('puts neither password nor token into an error', async () => {
    const token = realToken();
    const text = JSON.stringify((await ask({ token, userID: 'bob' })).token);
    expect(text).not.toContain('Kayak');
    expect(text).not.toContain(token);
  });

  it('is asked for no meeting that can’t be', async () => {
    const company = scriptedCompany();
    const token = await requestRoomToken(company.companyFetch, compatibleAlice, new Secret('x'), '../x');
    expect(token).toMatchObject({ error: { code: 'meeting.id-invalid' } });
    expect(company.requests).toEqual([]);
  });
});
