import { describe, expect, it } from 'vitest';
import type { CompanyRequest } from '../../../../main/company/company-fetch.ts';
import { err, ok } from '../../../../shared/result.ts';
import { Secret } from '../../../../shared/secret.ts';
import { answer, discoveryAnswer } from '../scripted-company.ts';
import { compatibleAlice, date, realToken } from '../token/compatible-account.ts';
import { setUp } from './set-up-sign-in.ts';

const { tokenUrl, appID, userName } = compatibleAlice;
const password = { method: 'password', user: 'alice@acme', password: new Secret('correct horse') } as const;
const typed = { tokenUrl, appID, userID: 'alice', userName, credential: password };
const basic = `Basic ${Buffer.from('alice@acme:correct horse').toString('base64')}`;

/** A company whose server knows this Authorization and has no discovery. */
function withServer(authorization: string, good = answer(200, { token: realToken() }, { date })) {
  const parts = setUp();
  parts.company.reply('/.well-known/meeting-client', answer(404));
  parts.company.reply('/access_token', (request: CompanyRequest) =>
    request.headers?.['authorization'] === authorization ? good : answer(401),
  );
  return parts;
}

describe('signing in by hand', () => {
  it('asks once as a stranger, once as this person, and keeps what was typed in the keychain alone', async () => {
    const { signIn, company, keytar, account, settings } = withServer(basic);
    expect(await signIn.signInByHand(typed)).toEqual(ok({ kind: 'signed-in' }));
    expect(company.requests.map(({ url, headers }) => [url, headers])).toEqual([
      [`${tokenUrl}?userID=alice&expired_ts=86400`, undefined],
      [`${tokenUrl}?userID=alice&expired_ts=86400`, { authorization: basic }],
    ]);
    expect([...keytar.items]).toEqual([['alice@meet.acme.com', 'correct horse']]);
    expect(account.state()).toEqual({ kind: 'signedIn', account: compatibleAlice, sessionOnly: false });
    expect(JSON.stringify(settings.read())).not.toContain('correct horse');
  });

  it('works with an access key', async () => {
    const { signIn, keytar, account } = withServer('Bearer ak_01');
    const credential = { method: 'access-key', key: new Secret('ak_01') } as const;
    expect(await signIn.signInByHand({ ...typed, credential })).toEqual(ok({ kind: 'signed-in' }));
    expect([...keytar.items]).toEqual([['alice@meet.acme.com', 'ak_01']]);
    expect(account.state()).toMatchObject({ account: { signIn: { method: 'access-key' } } });
  });

  it('takes the user name for the ID, and the ID for the name, where they are left empty', async () => {
    const { signIn, account } = withServer(`Basic ${Buffer.from('alice:correct horse').toString('base64')}`);
    const credential = { ...password, user: ' alice ' };
    await signIn.signInByHand({ ...typed, userID: ' ', userName: '\n', credential });
    expect(account.state()).toMatchObject({ account: { userID: 'alice', userName: 'alice' } });
  });

  it.each([
    ['that gives a pass to anyone', answer(200, { token: realToken() }), 'company.open'],
    ['that is a page', answer(200, '<!doctype html>'), 'company.not-a-server'],
    ['that is not there', answer(404), 'company.not-a-server'],
    ['that is broken', answer(500), 'company.broken'],
  ])('sends no credential to a server %s', async (_case, reply, code) => {
    const { signIn, company, keytar, account } = setUp();
    company.reply('/access_token', reply);
    expect(await signIn.signInByHand(typed)).toMatchObject({ ok: false, error: { code } });
    expect(company.requests).toHaveLength(1);
    expect(company.requests[0]?.headers).toBeUndefined();
    expect(keytar.calls).toEqual([]);
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });

  it.each([
    ['the wrong password', answer(401), 'signin.credentials-wrong'],
    ['another’s ID', answer(403), 'signin.id-refused'],
    ['too many tries', answer(429, {}, { 'retry-after': '30' }), 'company.busy'],
    ['a failure of its own', answer(500), 'company.broken'],
    ['a page', answer(200, '<!doctype html>'), 'meeting.pass-garbled'],
    [
      'a token for somebody else',
      answer(200, { token: realToken(), userID: 'bob' }, { date }),
      'meeting.pass-wrong',
    ],
    [
      'a token for another application',
      answer(200, { token: realToken(), appID: 1 }, { date }),
      'meeting.pass-wrong',
    ],
    [
      'a token that ran out',
      answer(200, { token: realToken({ age: 9999 }) }, { date }),
      'meeting.pass-expired',
    ],
  ])('ends with %s as an error, and nobody is signed in', async (_case, reply, code) => {
    const { signIn, keytar, account } = withServer(basic, reply);
    const answered = await signIn.signInByHand(typed);
    expect(answered).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(answered)).not.toContain('correct horse');
    expect(keytar.calls).toEqual([]);
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });

  it('says of a wrong access key that it is the key', async () => {
    const credential = { method: 'access-key', key: new Secret('ak_02') } as const;
    const answered = await withServer('Bearer ak_01').signIn.signInByHand({ ...typed, credential });
    expect(answered).toMatchObject({ error: { code: 'signin.key-wrong' } });
  });

  const key = (text: string) => ({ method: 'access-key', key: new Secret(text) }) as const;
  it.each([
    ['no user name', { credential: { ...password, user: ' ' } }, 'signin.user-empty'],
    ['no password', { credential: { ...password, password: new Secret('') } }, 'signin.password-empty'],
    ['a colon in the user name', { credential: { ...password, user: 'a:b' } }, 'signin.credentials-wrong'],
    [
      'a line end in the password',
      { credential: { ...password, password: new Secret('a\nb') } },
      'signin.credentials-wrong',
    ],
    ['no key', { credential: key('') }, 'signin.key-empty'],
    ['a key of two lines', { credential: key('a\r\nhost: evil') }, 'signin.key-wrong'],
    ['a user name that can be no ID', { userID: '' }, 'signin.id-invalid'],
    ['no ID beside a key', { userID: '', credential: key('ak_01') }, 'signin.id-invalid'],
    ['an ID with spaces', { userID: 'alice example' }, 'signin.id-invalid'],
    ['an address without TLS', { tokenUrl: 'http://meet.acme.com/' }, 'company.address-insecure'],
  ])('asks nobody with %s', async (_case, part, code) => {
    const { signIn, company } = withServer(basic);
    expect(await signIn.signInByHand({ ...typed, ...part })).toMatchObject({ ok: false, error: { code } });
    expect(company.requests).toEqual([]);
  });

  it('offers the session only when there is no keychain, and has nothing to give back', async () => {
    const { signIn, keytar, account, company } = withServer(basic);
    keytar.failWith = new Error('no such service');
    expect(await signIn.signInByHand(typed)).toEqual(ok({ kind: 'session-only-offer', place: 'keyring' }));
    await signIn.declineSessionOnly();
    expect(company.requests).toHaveLength(2);
    await signIn.signInByHand(typed);
    expect(signIn.acceptSessionOnly()).toEqual(ok(null));
    expect(account.state()).toMatchObject({ kind: 'signedIn', sessionOnly: true });
  });

  it('leaves nothing in the keychain after signing out, and tells no server', async () => {
    const { signIn, keytar, account, company } = withServer(basic);
    await signIn.signInByHand(typed);
    expect(await account.signOut()).toEqual(ok(null));
    expect([...keytar.items]).toEqual([]);
    expect(company.requests).toHaveLength(2);
  });
});

describe('the same company again', () => {
  const summary = {
    address: 'https://meet.acme.com',
    name: 'meet.acme.com',
    methods: ['password', 'access-key'],
  };

  it('has everything but the password filled in after the company ended the sign-in', async () => {
    const { signIn, account } = withServer(basic);
    await signIn.signInByHand(typed);
    account.markExpired();
    const person = { method: 'password', user: 'alice@acme', userID: 'alice', userName };
    expect(await signIn.findCompany('meet.acme.com')).toEqual(
      ok({ ...summary, byHand: { tokenUrl, appID, person } }),
    );
  });

  it('has its set-up and nobody’s name after they signed out', async () => {
    const { signIn, account } = withServer(basic);
    await signIn.signInByHand(typed);
    await account.signOut();
    expect(await signIn.findCompany('meet.acme.com')).toEqual(
      ok({ ...summary, byHand: { tokenUrl, appID } }),
    );
    expect(await signIn.findCompany('other.acme.com')).toMatchObject({ ok: false });
  });

  it('is what discovery says as soon as there is one', async () => {
    const { signIn, account, company } = withServer(basic);
    await signIn.signInByHand(typed);
    await account.signOut();
    company.reply('/.well-known/meeting-client', answer(200, discoveryAnswer));
    expect(await signIn.findCompany('meet.acme.com')).toMatchObject({ value: { name: 'Acme' } });
  });

  it('is not made up when the network is down', async () => {
    const { signIn, account, company } = withServer(basic);
    await signIn.signInByHand(typed);
    await account.signOut();
    const down = { code: 'company.unreachable', support: 'S1' } as const;
    company.reply('/.well-known/meeting-client', down);
    expect(await signIn.findCompany('meet.acme.com')).toEqual(err(down));
  });
});
