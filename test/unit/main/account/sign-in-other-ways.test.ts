import { describe, expect, it } from 'vitest';
import { ok } from '../../../../shared/result.ts';
import { Secret } from '../../../../shared/secret.ts';
import { answer, discoveryAnswer } from '../scripted-company.ts';
import { tokens } from './fake-sso.ts';
import { setUp } from './set-up-sign-in.ts';

describe('signing in with the browser', () => {
  const oidc = { issuer: 'https://id.acme.com', clientID: 'foyer' };
  const typedSso = { address: 'meet.acme.com', user: '' };

  function withSso() {
    const parts = setUp();
    const signInMethods = ['oidc', 'password'];
    parts.company.reply(
      '/.well-known/meeting-client',
      answer(200, { ...discoveryAnswer, signInMethods, oidc }),
    );
    parts.company.reply('/v1/me', answer(200, { userID: 'carol', userName: 'Carol' }));
    return parts;
  }

  it('asks the company who it is and keeps what renews the sign-in', async () => {
    const { signIn, account, keytar, company } = withSso();
    expect(await signIn.signInWithBrowser(typedSso)).toEqual(ok({ kind: 'signed-in' }));
    expect(company.requests.at(-1)).toEqual({
      method: 'GET',
      url: 'https://meet.acme.com/v1/me',
      headers: { authorization: 'Bearer access-1' },
    });
    expect([...keytar.items]).toEqual([
      ['carol@meet.acme.com', JSON.stringify({ method: 'oidc', refreshToken: 'refresh-1' })],
    ]);
    expect(account.state()).toMatchObject({
      kind: 'signedIn',
      account: {
        userID: 'carol',
        signIn: { method: 'oidc', ...oidc, scopes: ['openid', 'profile', 'email'], tokenType: 'access' },
      },
    });
  });

  it.each([
    [401, 'signin.not-accepted'],
    [403, 'signin.not-allowed'],
    [500, 'company.broken'],
  ])('gives the sign-in back when the company’s server answers %i', async (status, code) => {
    const { signIn, company, sso, account } = withSso();
    company.reply('/v1/me', answer(status));
    expect(await signIn.signInWithBrowser(typedSso)).toMatchObject({ ok: false, error: { code } });
    expect(sso.revoked).toEqual(['refresh-1']);
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });

  it('offers the session only when there is no keychain, and gives back what is declined', async () => {
    const { signIn, keytar, sso, account } = withSso();
    keytar.failWith = new Error('no such service');
    expect(await signIn.signInWithBrowser(typedSso)).toMatchObject(ok({ kind: 'session-only-offer' }));
    await signIn.declineSessionOnly();
    expect(sso.revoked).toEqual(['refresh-1']);
    await signIn.signInWithBrowser(typedSso);
    expect(signIn.acceptSessionOnly()).toEqual(ok(null));
    expect(account.state()).toMatchObject({ kind: 'signedIn', sessionOnly: true });
  });

  it('is until quit where the provider does not let sign-ins last', async () => {
    const { signIn, sso, keytar, account } = withSso();
    sso.fromBrowser = ok({ ...tokens(1), refreshToken: undefined });
    expect(await signIn.signInWithBrowser(typedSso)).toEqual(ok({ kind: 'signed-in' }));
    expect(account.state()).toMatchObject({ sessionOnly: true });
    expect(keytar.calls).toEqual([]);
  });

  it('changes nothing when it is cancelled, or when the company has no such way', async () => {
    const { signIn, sso, account } = withSso();
    sso.fromBrowser = ok('cancelled');
    expect(await signIn.signInWithBrowser(typedSso)).toEqual(ok({ kind: 'cancelled' }));
    const without = setUp();
    expect(await without.signIn.signInWithBrowser(typedSso)).toMatchObject({ ok: false });
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });
});

describe('signing in with an access key', () => {
  const typedKey = { address: 'meet.acme.com', key: new Secret('ak_0123456789') };

  it('checks the key and keeps it like a device key', async () => {
    const { signIn, company, keytar, account } = setUp();
    company.reply('/v1/me', answer(200, { userID: 'kiosk-1', userName: 'Kiosk 1' }));
    expect(await signIn.signInWithKey(typedKey)).toEqual(ok({ kind: 'signed-in' }));
    expect([...keytar.items]).toEqual([['kiosk-1@meet.acme.com', 'ak_0123456789']]);
    expect(account.state()).toMatchObject({ account: { signIn: { method: 'access-key' } } });
  });

  it.each([
    [401, 'signin.key-wrong'],
    [403, 'signin.not-allowed'],
  ])('that is answered with %i is not kept', async (status, code) => {
    const { signIn, company, keytar } = setUp();
    company.reply('/v1/me', answer(status));
    expect(await signIn.signInWithKey(typedKey)).toMatchObject({ ok: false, error: { code } });
    expect(keytar.calls).toEqual([]);
  });

  it.each([
    ['', 'signin.key-empty'],
    ['two words', 'signin.key-wrong'],
    ['line\r\nhost: evil', 'signin.key-wrong'],
    ['schlüssel', 'signin.key-wrong'],
  ])('that can’t be one ("%s") is asked nowhere', async (key, code) => {
    const { signIn, company } = setUp();
    const answered = await signIn.signInWithKey({ address: 'meet.acme.com', key: new Secret(key) });
    expect(answered).toMatchObject({ ok: false, error: { code } });
    expect(company.requests).toEqual([]);
  });

  it('is not revoked when the employee declines to go on without a keychain', async () => {
    const { signIn, company, keytar } = setUp();
    company.reply('/v1/me', answer(200, { userID: 'kiosk-1', userName: 'Kiosk 1' }));
    keytar.failWith = new Error('no such service');
    await signIn.signInWithKey(typedKey);
    await signIn.declineSessionOnly();
    expect(company.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });
});
