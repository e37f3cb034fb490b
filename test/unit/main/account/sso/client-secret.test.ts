import { describe, expect, it, onTestFinished } from 'vitest';
import { renewalIn } from '../../../../../main/account/sso/kept-renewal.ts';
import { createSso, type Sso, type SsoTokens } from '../../../../../main/account/sso/sso.ts';
import type { CompanyFetch, CompanyRequest } from '../../../../../main/company/company-fetch.ts';
import { ok, type Result } from '../../../../../shared/result.ts';
import { Secret } from '../../../../../shared/secret.ts';
import { secretClient, startIdentityProvider } from '../../../../support/identity-provider.ts';
import { walkThrough } from './walk-through.ts';

const redirectUri = 'http://127.0.0.1:4711/callback';

/** A real provider with a client that must send a secret, as Google's desktop clients must. */
async function setUp(sent: Secret | 'none' = new Secret(secretClient.secret)) {
  const provider = await startIdentityProvider();
  onTestFinished(() => provider.close());
  const requests: CompanyRequest[] = [];
  const companyFetch: CompanyFetch = async (request) => {
    requests.push(request);
    const { method, url, headers = {}, form } = request;
    const answer = await fetch(url, { method, headers, ...(form === undefined ? {} : { body: form }) });
    return ok({
      status: answer.status,
      text: await answer.text(),
      headers: Object.fromEntries(answer.headers),
    });
  };
  const client: Parameters<Sso['begin']>[0] = {
    issuer: provider.issuer,
    clientID: secretClient.id,
    scopes: ['openid', 'profile', 'meet'],
    tokenType: 'access',
  };
  const sso = () => createSso({ companyFetch, now: () => 0 });
  const signIn = async (): Promise<Result<SsoTokens>> => {
    const clientSecret = sent === 'none' ? undefined : sent;
    const begun = await sso().begin({ ...client, clientSecret }, redirectUri);
    if (!begun.ok) return begun;
    expect(begun.value.url).not.toContain('secret-at-all');
    return begun.value.redeem(await walkThrough(begun.value.url, redirectUri));
  };
  return { provider, client, requests, sso, signIn };
}

async function kept(parts: Awaited<ReturnType<typeof setUp>>): Promise<Secret> {
  const tokens = await parts.signIn();
  if (!tokens.ok || tokens.value.refreshToken === undefined) throw new Error('no lasting sign-in');
  return tokens.value.refreshToken;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

describe('a desktop client with a secret', () => {
  it('signs in, renews after a restart and gives back, with what is kept alone', async () => {
    const parts = await setUp();
    const first = await kept(parts);
    const renewed = await parts.sso().refresh(parts.client, first);
    expect(codeOf(renewed)).toBe('ok');
    const second = renewed.ok ? renewed.value.refreshToken : undefined;
    if (second === undefined) throw new Error('it was not rotated');
    // The rotated one has all that the next start needs.
    expect(renewalIn(second).refreshToken).not.toBe(renewalIn(first).refreshToken);
    const third = await parts.sso().refresh(parts.client, second);
    if (!third.ok || third.value.refreshToken === undefined) throw new Error('it was not rotated');
    expect(await parts.sso().revoke(parts.client, third.value.refreshToken)).toEqual(ok(null));
    expect(codeOf(await parts.sso().refresh(parts.client, third.value.refreshToken))).toBe('signin.expired');
  });

  it('sends it to the endpoints of that provider that want it, in the body, and nowhere else', async () => {
    const parts = await setUp();
    await parts.sso().revoke(parts.client, await kept(parts));
    const having = parts.requests.filter(({ form }) => form?.get('client_secret') === secretClient.secret);
    const { issuer } = parts.provider;
    expect(having.map(({ url }) => url)).toEqual([`${issuer}/token`, `${issuer}/token/revocation`]);
    for (const { url, headers } of parts.requests)
      expect(url + JSON.stringify(headers)).not.toContain(secretClient.secret);
  });

  it.each([
    ['none', 'none'],
    ['a wrong one', new Secret('another')],
  ] as const)('with %s is a problem of the company’s, not of the employee’s', async (_case, sent) => {
    const parts = await setUp(sent);
    const signedIn = await parts.signIn();
    expect(codeOf(signedIn)).toBe('signin.provider-broken');
    expect(JSON.stringify(signedIn)).not.toContain('another');
  });

  it('asks for a new sign-in when its secret was changed meanwhile', async () => {
    const parts = await setUp();
    const { refreshToken } = renewalIn(await kept(parts));
    const old = new Secret(JSON.stringify({ refreshToken, clientSecret: 'the-old-one' }));
    expect(codeOf(await parts.sso().refresh(parts.client, old))).toBe('signin.expired');
  });

  it('uses the new secret at once in a Foyer that knew the old one', async () => {
    const parts = await setUp();
    const { refreshToken } = renewalIn(await kept(parts));
    const old = new Secret(JSON.stringify({ refreshToken, clientSecret: 'the-old-one' }));
    const sso = parts.sso();
    await sso.refresh(parts.client, old);
    const right = new Secret(JSON.stringify({ refreshToken, clientSecret: secretClient.secret }));
    expect(codeOf(await sso.refresh(parts.client, right))).toBe('ok');
  });
});
