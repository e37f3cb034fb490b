import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../shared/secret.ts';
import { alice } from '../memory-settings.ts';
import { answer, deviceKeyAnswer } from '../scripted-company.ts';
import { setUp } from './set-up-sign-in.ts';

const typed = { address: 'meet.acme.com', user: ' alice ', password: new Secret('correct horse') };

describe('finding a company', () => {
  it('says what it is called', async () => {
    const { signIn } = setUp();
    expect(await signIn.findCompany('Meet.Acme.com/')).toEqual({
      ok: true,
      value: { address: 'https://meet.acme.com', name: 'Acme', methods: ['password'] },
    });
  });

  it.each(['', 'http://meet.acme.com', 'alice:pw@meet.acme.com', 'intranet'])(
    'asks nobody when "%s" was typed',
    async (address) => {
      const { signIn, company } = setUp();
      expect(await signIn.findCompany(address)).toMatchObject({ ok: false });
      expect(company.requests).toEqual([]);
    },
  );
});

describe('signing in', () => {
  it('exchanges the password for a key and keeps the key', async () => {
    const { signIn, account, keytar, company, asked } = setUp();
    expect(await signIn.signIn(typed)).toEqual({ ok: true, value: { kind: 'signed-in' } });
    expect(asked()).toEqual(['GET /.well-known/meeting-client', 'POST /v1/device-keys']);
    expect(company.requests[1]?.body).toEqual({ user: 'alice', password: 'correct horse', device: 'laptop' });
    expect([...keytar.items]).toEqual([['alice@meet.acme.com', deviceKeyAnswer.deviceKey]]);
    expect(account.state()).toEqual({ kind: 'signedIn', account: alice, sessionOnly: false });
  });

  it('keeps the password nowhere', async () => {
    const { signIn, keytar, settings } = setUp();
    await signIn.signIn(typed);
    expect(JSON.stringify([[...keytar.items], settings.read()])).not.toContain('correct horse');
  });

  it.each([
    ['', 'correct horse', 'signin.user-empty'],
    ['  ', 'correct horse', 'signin.user-empty'],
    ['alice', '', 'signin.password-empty'],
  ])('asks nobody for the user "%s" with the password "%s"', async (user, password, code) => {
    const { signIn, company } = setUp();
    const answered = await signIn.signIn({ address: 'meet.acme.com', user, password: new Secret(password) });
    expect(answered).toMatchObject({ ok: false, error: { code } });
    expect(company.requests).toEqual([]);
  });

  it('takes a password of spaces as it is', async () => {
    const { signIn, company } = setUp();
    await signIn.signIn({ ...typed, password: new Secret('  ') });
    expect(company.requests[1]?.body).toMatchObject({ password: '  ' });
  });

  it.each([
    ['a wrong password', '/v1/device-keys', answer(401), 'signin.credentials-wrong'],
    ['an account without meetings', '/v1/device-keys', answer(403), 'signin.not-allowed'],
    ['too many tries', '/v1/device-keys', answer(429, {}, { 'retry-after': '30' }), 'company.busy'],
    ['a broken server', '/v1/device-keys', answer(500), 'company.broken'],
    [
      'a page instead of an answer',
      '/.well-known/meeting-client',
      answer(200, '<html>'),
      'company.not-a-server',
    ],
    [
      'a network without a way there',
      '/.well-known/meeting-client',
      { code: 'company.unreachable', support: 'S1' } as const,
      'company.unreachable',
    ],
  ])('ends with %s as an error, and nobody is signed in', async (_case, path, reply, code) => {
    const { signIn, account, company, keytar } = setUp();
    company.reply(path, reply);
    const answered = await signIn.signIn(typed);
    expect(answered).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(answered)).not.toContain('correct horse');
    expect(account.state()).toEqual({ kind: 'signedOut' });
    expect(keytar.calls).toEqual([]);
    expect(signIn.acceptSessionOnly()).toMatchObject({ ok: false, error: { code: 'app.internal' } });
  });

  it('never sends the password to a server that is none', async () => {
    const { signIn, company, asked } = setUp();
    company.reply('/.well-known/meeting-client', answer(200, '<html>'));
    await signIn.signIn(typed);
    expect(asked()).toEqual(['GET /.well-known/meeting-client']);
  });
});

describe('a keychain that does not take the sign-in', () => {
  it.each([
    ['locked', undefined],
    ['unavailable', new Error('no such service')],
  ])('(%s) leads to an offer, and to nothing before it is accepted', async (_state, failure) => {
    const { signIn, account, keytar } = setUp();
    keytar.swallow = true;
    keytar.failWith = failure;
    expect(await signIn.signIn(typed)).toEqual({
      ok: true,
      value: { kind: 'session-only-offer', place: 'keyring' },
    });
    expect(account.state()).toEqual({ kind: 'signedOut' });
    expect(signIn.acceptSessionOnly()).toEqual({ ok: true, value: null });
    expect(account.state()).toMatchObject({ kind: 'signedIn', sessionOnly: true });
    const credential = await account.credential();
    expect(credential.ok && credential.value.reveal()).toBe(deviceKeyAnswer.deviceKey);
  });

  it('gives the key back when the offer is declined', async () => {
    const { signIn, account, keytar, company } = setUp();
    keytar.swallow = true;
    await signIn.signIn(typed);
    expect(await signIn.declineSessionOnly()).toEqual({ ok: true, value: null });
    expect(company.requests.at(-1)).toEqual({
      method: 'DELETE',
      url: alice.currentDeviceKeyUrl,
      headers: { authorization: `Bearer ${deviceKeyAnswer.deviceKey}` },
    });
    expect(account.state()).toEqual({ kind: 'signedOut' });
    expect(signIn.acceptSessionOnly()).toMatchObject({ ok: false });
  });

  it('gives back the key of an offer that nobody answered before the next sign-in', async () => {
    const { signIn, account, keytar, asked } = setUp();
    keytar.swallow = true;
    await signIn.signIn(typed);
    keytar.swallow = false;
    expect(await signIn.signIn(typed)).toEqual({ ok: true, value: { kind: 'signed-in' } });
    expect(asked().filter((request) => request.startsWith('DELETE'))).toHaveLength(1);
    expect(signIn.acceptSessionOnly()).toMatchObject({ ok: false });
    expect(account.state()).toMatchObject({ kind: 'signedIn', sessionOnly: false });
  });

  it('has nothing to decline without an offer', async () => {
    const { signIn, company } = setUp();
    expect(await signIn.declineSessionOnly()).toEqual({ ok: true, value: null });
    expect(company.requests).toEqual([]);
  });
});
