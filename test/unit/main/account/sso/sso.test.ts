import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSso } from '../../../../../main/account/sso/sso.ts';
import type { CompanyFetch, CompanyRequest } from '../../../../../main/company/company-fetch.ts';
import type { AppError } from '../../../../../shared/app-error.ts';
import { err, ok, type Result } from '../../../../../shared/result.ts';
import { Secret } from '../../../../../shared/secret.ts';
import { answer } from '../../scripted-company.ts';

// openid-client counts what is left of a token's life by the real clock.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

type Provider = Parameters<ReturnType<typeof createSso>['begin']>[0];

const issuer = 'https://id.acme.com';
const redirectUri = 'http://127.0.0.1:4711/callback';
const metadata = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  scopes_supported: ['openid', 'offline_access'],
  authorization_response_iss_parameter_supported: true,
};
const tokenAnswer = {
  access_token: 'access-1',
  token_type: 'Bearer',
  expires_in: 600,
  refresh_token: 'refresh-1',
};
const whoever: Provider = { issuer, clientID: 'foyer', scopes: ['openid'], tokenType: 'access' };

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

/** What a provider signs; nobody checks the signature, because it came over TLS from the provider itself. */
function idToken(claims: Readonly<Record<string, unknown>>): string {
  const times = { iat: seconds(), exp: seconds() + 300 };
  const body = { iss: issuer, aud: 'foyer', sub: 'carol', ...times, ...claims };
  return `${encode({ alg: 'RS256' })}.${encode(body)}.AAAA`;
}

/** A provider that answers each path with what is set, and the way to it. */
function setUp(more: Readonly<Record<string, unknown>> = {}) {
  const requests: CompanyRequest[] = [];
  const replies = new Map<string, ReturnType<typeof answer> | AppError>();
  const json = (body: unknown, status = 200) => answer(status, body, { 'content-type': 'application/json' });
  replies.set('/.well-known/openid-configuration', json({ ...metadata, ...more }));
  const companyFetch: CompanyFetch = (request) => {
    requests.push(request);
    const reply = replies.get(new URL(request.url).pathname) ?? answer(404);
    return Promise.resolve('code' in reply ? err(reply) : ok(reply));
  };
  const sso = createSso({ companyFetch, now: () => 1_000_000 });
  return {
    ...{ sso, requests },
    reply: (path: string, body: unknown, status = 200) => void replies.set(path, json(body, status)),
    fail: (path: string, error: AppError) => void replies.set(path, error),
    sent: (path: string) =>
      requests.filter(({ url }) => new URL(url).pathname === path).map(({ form }) => form),
  };
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

async function begun(parts: ReturnType<typeof setUp>, who = whoever) {
  const request = await parts.sso.begin(who, redirectUri, 'carol@acme.com');
  if (!request.ok) throw new Error(request.error.code);
  const { url, state, redeem } = request.value;
  const asked = new URL(url).searchParams;
  const good = new URLSearchParams({ code: 'c1', state, iss: issuer });
  return { url, asked, state, redeem, good, nonce: asked.get('nonce') ?? '' };
}

describe('the way to the provider’s page', () => {
  it('has PKCE, state, nonce, the way back and what makes the sign-in last', async () => {
    const { url, asked, state } = await begun(setUp());
    expect(url).toMatch(/^https:\/\/id\.acme\.com\/authorize\?/);
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: 'foyer',
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid offline_access',
      prompt: 'consent',
      state,
      code_challenge_method: 'S256',
      login_hint: 'carol@acme.com',
    });
    const again = await begun(setUp());
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
      expect(asked.get(name)).not.toBe(again.asked.get(name));
    }
  });

  it.each([
    ['another issuer', { issuer: 'https://evil.com' }],
    ['nothing of use', { authorization_endpoint: undefined }],
  ])('is not gone when the provider’s description has %s', async (_case, more) => {
    const { sso } = setUp(more);
    expect(codeOf(await sso.begin(whoever, redirectUri))).toBe('signin.provider-broken');
  });

  it('says what the network says, about the provider, and asks again the next time', async () => {
    const parts = setUp();
    const error: AppError = { code: 'company.certificate', support: 'S1', words: { address: 'id.acme.com' } };
    parts.fail('/.well-known/openid-configuration', error);
    expect(await parts.sso.begin(whoever, redirectUri)).toEqual(err(error));
    parts.reply('/.well-known/openid-configuration', metadata);
    expect(codeOf(await parts.sso.begin(whoever, redirectUri))).toBe('ok');
  });
});

describe('what comes back', () => {
  it('is exchanged with the verifier, as a form', async () => {
    const parts = setUp();
    const { redeem, good, nonce } = await begun(parts);
    parts.reply('/token', { ...tokenAnswer, id_token: idToken({ nonce }) });
    const redeemed = await redeem(good);
    expect(redeemed.ok && redeemed.value.accessToken.reveal()).toBe('access-1');
    expect(redeemed.ok && redeemed.value.refreshToken?.reveal()).toBe('refresh-1');
    expect(redeemed.ok && redeemed.value.goodUntil).toBe(1_000_000 + 570_000);
    const [form] = parts.sent('/token');
    expect(Object.fromEntries(form ?? [])).toMatchObject({
      grant_type: 'authorization_code',
      client_id: 'foyer',
      code: 'c1',
      redirect_uri: redirectUri,
    });
    expect(form?.get('code_verifier')).toMatch(/^[\w-]{43,}$/);
  });

  it.each([
    ['another state', { state: 'other' }],
    ['another issuer', { iss: 'https://evil.com' }],
  ])('with %s is not exchanged', async (_case, wrong) => {
    const parts = setUp();
    const { redeem, good } = await begun(parts);
    const answered = await redeem(new URLSearchParams({ ...Object.fromEntries(good), ...wrong }));
    expect(codeOf(answered)).toBe('signin.answer-wrong');
    expect(parts.sent('/token')).toEqual([]);
  });

  it('without an issuer, where the provider promises one, is not exchanged', async () => {
    const parts = setUp();
    const { redeem, state } = await begun(parts);
    expect(codeOf(await redeem(new URLSearchParams({ code: 'c1', state })))).toBe('signin.answer-wrong');
    expect(parts.sent('/token')).toEqual([]);
  });

  it.each([
    ['another nonce', { nonce: 'other' }, 'signin.answer-wrong'],
    ['no nonce', {}, 'signin.answer-wrong'],
    ['another audience', { aud: 'other' }, 'signin.answer-wrong'],
    ['an ID token of another issuer', { iss: 'https://evil.com' }, 'signin.answer-wrong'],
    ['an ID token that ran out long ago', { exp: 1_000_000 }, 'signin.answer-wrong'],
  ])('with %s is not used', async (_case, claims, code) => {
    const parts = setUp();
    const { redeem, good, nonce } = await begun(parts);
    const right = _case.includes('nonce') ? {} : { nonce };
    parts.reply('/token', { ...tokenAnswer, id_token: idToken({ ...right, ...claims }) });
    expect(codeOf(await redeem(good))).toBe(code);
  });

  it('may be a computer’s clock that is four minutes off', async () => {
    const parts = setUp();
    const { redeem, good, nonce } = await begun(parts);
    const off = { iat: seconds() - 540, exp: seconds() - 240 };
    parts.reply('/token', { ...tokenAnswer, id_token: idToken({ nonce, ...off }) });
    expect(codeOf(await redeem(good))).toBe('ok');
  });

  it('may be the code alone, which PKCE and nonce still bind', async () => {
    const parts = setUp();
    const { redeem, nonce } = await begun(parts);
    parts.reply('/token', { ...tokenAnswer, id_token: idToken({ nonce }) });
    expect(codeOf(await redeem(new URLSearchParams({ code: 'c1' })))).toBe('ok');
    parts.reply('/token', { ...tokenAnswer, id_token: idToken({ nonce: 'somebody-elses' }) });
    expect(codeOf(await redeem(new URLSearchParams({ code: 'c1' })))).toBe('signin.answer-wrong');
  });

  it('may be a refusal', async () => {
    const { redeem, state } = await begun(setUp());
    const refusal = (error: string) => redeem(new URLSearchParams({ error, state, iss: issuer }));
    expect(codeOf(await refusal('access_denied'))).toBe('signin.browser-refused');
    expect(codeOf(await refusal('invalid_scope'))).toBe('signin.provider-broken');
  });

  it('counts as the company wants it: its ID token instead of its access token', async () => {
    const parts = setUp();
    const { redeem, good, nonce } = await begun(parts, { ...whoever, tokenType: 'id' });
    const token = idToken({ nonce, iat: seconds() - 200, exp: seconds() + 100 });
    parts.reply('/token', { ...tokenAnswer, id_token: token });
    const redeemed = await redeem(good);
    expect(redeemed.ok && redeemed.value.accessToken.reveal()).toBe(token);
    expect(redeemed.ok && redeemed.value.goodUntil).toBe(1_000_000 + 270_000);
  });
});

describe('a renewal', () => {
  const kept = new Secret('refresh-1');

  it('gives the new access and the rotated token, or none when that stays', async () => {
    const parts = setUp();
    parts.reply('/token', { ...tokenAnswer, access_token: 'access-2', refresh_token: 'refresh-2' });
    const renewed = await parts.sso.refresh(whoever, kept);
    expect(renewed.ok && renewed.value.accessToken.reveal()).toBe('access-2');
    expect(renewed.ok && renewed.value.refreshToken?.reveal()).toBe('refresh-2');
    parts.reply('/token', { ...tokenAnswer, refresh_token: undefined });
    const same = await parts.sso.refresh(whoever, kept);
    expect(same.ok && same.value.refreshToken).toBeUndefined();
    // The description is asked for once.
    expect(parts.requests.filter(({ method }) => method === 'GET')).toHaveLength(1);
  });

  it.each([
    [400, { error: 'invalid_grant' }, 'signin.expired'],
    [400, { error: 'invalid_client' }, 'signin.provider-broken'],
    [500, {}, 'signin.provider-broken'],
    [503, 'maintenance', 'signin.provider-broken'],
    [200, { nonsense: true }, 'signin.provider-broken'],
  ])('that is answered with %i %j is %s', async (status, body, code) => {
    const parts = setUp();
    parts.reply('/token', body, status);
    const renewed = await parts.sso.refresh(whoever, kept);
    expect(renewed).toMatchObject({ ok: false, error: { code, words: { address: 'id.acme.com' } } });
    expect(JSON.stringify(renewed)).not.toContain('refresh-1');
  });

  it('without a network keeps the sign-in', async () => {
    const parts = setUp();
    await parts.sso.begin(whoever, redirectUri);
    parts.fail('/token', { code: 'company.unreachable', support: 'S1' });
    expect(codeOf(await parts.sso.refresh(whoever, kept))).toBe('company.unreachable');
  });
});

describe('giving a sign-in back', () => {
  it('revokes it where the provider can, and asks nothing where it can’t', async () => {
    const parts = setUp({ revocation_endpoint: `${issuer}/revoke` });
    parts.reply('/revoke', '');
    expect(await parts.sso.revoke(whoever, new Secret('refresh-1'))).toEqual(ok(null));
    expect(Object.fromEntries(parts.sent('/revoke')[0] ?? [])).toEqual({
      client_id: 'foyer',
      token: 'refresh-1',
      token_type_hint: 'refresh_token',
    });
    const without = setUp();
    expect(await without.sso.revoke(whoever, new Secret('refresh-1'))).toEqual(ok(null));
    expect(without.requests).toHaveLength(1);
  });
});
