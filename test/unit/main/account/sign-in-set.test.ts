import { describe, expect, it } from 'vitest';
import type { CompanyRequest } from '../../../../main/company/company-fetch.ts';
import { type SetCompany, setCompanyOf } from '../../../../main/policy/policy-company.ts';
import type { PolicyValues } from '../../../../shared/policy-settings.ts';
import { ok } from '../../../../shared/result.ts';
import { Secret } from '../../../../shared/secret.ts';
import { answer } from '../scripted-company.ts';
import { compatibleAlice, date, realToken } from '../token/compatible-account.ts';
import { tokens } from './fake-sso.ts';
import { setUp } from './set-up-sign-in.ts';

const { tokenUrl, appID } = compatibleAlice;
const address = 'https://meet.acme.com';
const good = () => answer(200, { token: realToken() }, { date });
const provider = { oidcIssuer: 'https://login.acme.com', oidcClientID: 'foyer-desktop' };

function companyWith(more: PolicyValues = {}): SetCompany {
  const company = setCompanyOf({ protocol: 'compatible', tokenUrl, appID, companyName: 'Acme', ...more });
  if (company === undefined) throw new Error('not set');
  return company;
}

/** A server that knows one Authorization; `undefined`: one that asks nobody. */
function withServer(company: SetCompany, authorization: string | undefined) {
  const parts = setUp(company);
  parts.company.reply('/access_token', (request: CompanyRequest) =>
    authorization === undefined || request.headers?.['authorization'] === authorization
      ? good()
      : answer(401),
  );
  const sent = () => parts.company.requests.map(({ headers }) => headers?.['authorization']);
  return { ...parts, sent };
}

const password = { method: 'password', user: 'alice', password: new Secret('correct horse') } as const;
const typed = { tokenUrl, appID, userID: '', userName: 'Alice', credential: password };
const basic = `Basic ${Buffer.from('alice:correct horse').toString('base64')}`;

describe('a company that is set for this computer', () => {
  it('is found at its address without discovery, after one question as a stranger', async () => {
    const { signIn, asked, sent } = withServer(companyWith(), basic);
    expect(await signIn.findCompany('meet.acme.com')).toEqual(
      ok({
        address,
        name: 'Acme',
        methods: ['password', 'access-key'],
        byHand: { tokenUrl, appID, set: true },
      }),
    );
    expect(asked()).toEqual(['GET /access_token']);
    expect(sent()).toEqual([undefined]);
  });

  it('signs in with what is typed, and takes the addresses from nobody but the policy', async () => {
    const { signIn, account, company } = withServer(companyWith(), basic);
    const forged = { ...typed, tokenUrl: `${address}/elsewhere`, appID: 1 };
    expect(await signIn.signInByHand(forged)).toEqual(ok({ kind: 'signed-in' }));
    expect(company.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/access_token',
      '/access_token',
    ]);
    expect(account.state()).toMatchObject({
      account: { companyName: 'Acme', tokenUrl, appID, userID: 'alice', userName: 'Alice' },
    });
  });

  it('knows the part before the @ of an e-mail address as the ID', async () => {
    const { signIn, account } = withServer(
      companyWith(),
      `Basic ${Buffer.from('alice@acme.com:correct horse').toString('base64')}`,
    );
    await signIn.signInByHand({ ...typed, credential: { ...password, user: 'alice@acme.com' } });
    expect(account.state()).toMatchObject({ account: { userID: 'alice' } });
  });
});

describe('a server that asks nobody', () => {
  it('is refused unless the company allows it, and gets nothing', async () => {
    const { signIn, sent, account } = withServer(companyWith(), undefined);
    expect(await signIn.findCompany(address)).toMatchObject({ ok: false, error: { code: 'company.open' } });
    expect(await signIn.signInByHand(typed)).toMatchObject({ ok: false, error: { code: 'company.open' } });
    expect(sent()).toEqual([undefined, undefined]);
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });

  it('is allowed by policy: nothing is typed but who it is, and nothing kept in the keychain', async () => {
    const { signIn, sent, account, keytar, settings } = withServer(
      companyWith({ allowOpenServer: true }),
      undefined,
    );
    expect(await signIn.findCompany(address)).toMatchObject({ value: { byHand: { open: true } } });
    const none = { ...typed, credential: { method: 'none', user: ' alice ' } as const };
    expect(await signIn.signInByHand(none)).toEqual(ok({ kind: 'signed-in' }));
    expect(sent()).toEqual([undefined, undefined, undefined]);
    expect(keytar.calls).toEqual([]);
    expect(settings.read().account).toMatchObject({ userID: 'alice', signIn: { method: 'none' } });
    const credential = await account.credential();
    expect(credential.ok && credential.value.reveal()).toBe('');
    expect(await account.signOut()).toEqual(ok(null));
    expect(keytar.calls).toEqual([]);
    expect(settings.read().account).toBeNull();
  });

  it('gets no password that was typed for it', async () => {
    const { signIn, sent, account } = withServer(companyWith({ allowOpenServer: true }), undefined);
    expect(await signIn.signInByHand(typed)).toEqual(ok({ kind: 'signed-in' }));
    expect(sent()).toEqual([undefined, undefined]);
    expect(account.state()).toMatchObject({ account: { signIn: { method: 'none' } } });
  });

  it('is asked for nothing any more once it asks who is there', async () => {
    const { signIn, keytar } = withServer(companyWith({ allowOpenServer: true }), basic);
    const none = { ...typed, credential: { method: 'none', user: 'alice' } as const };
    expect(await signIn.signInByHand(none)).toMatchObject({
      ok: false,
      error: { code: 'signin.not-accepted' },
    });
    expect(keytar.calls).toEqual([]);
  });
});

describe('single sign-on at a server without discovery', () => {
  const claims = { sub: '1', preferred_username: 'alice', email: 'al@acme.com', name: 'Alice 李' };
  const signInAs = async (more: PolicyValues, said: object, authorization = 'Bearer access-1') => {
    const parts = withServer(companyWith({ ...provider, ...more }), authorization);
    parts.sso.fromBrowser = ok({ ...tokens(1), claims: { ...said } });
    return { ...parts, outcome: await parts.signIn.signInWithBrowser({ address, user: '' }) };
  };

  it('sends what the provider gave as Bearer, and keeps what renews it', async () => {
    const { outcome, sent, account, keytar, company } = await signInAs({}, claims);
    expect(outcome).toEqual(ok({ kind: 'signed-in' }));
    expect(sent()).toEqual([undefined, 'Bearer access-1']);
    expect(company.requests[1]?.url).toContain('userID=alice&');
    expect(account.state()).toMatchObject({
      account: {
        protocol: 'compatible',
        companyName: 'Acme',
        userID: 'alice',
        userName: 'Alice 李',
        signIn: { method: 'oidc', issuer: provider.oidcIssuer },
      },
    });
    expect([...keytar.items.values()].join()).toContain('refresh-1');
    expect([...keytar.items.values()].join()).not.toContain('access-1');
  });

  it('renews by itself and gives back at the sign-out what it got', async () => {
    const { account, sso } = await signInAs({}, claims);
    sso.now = 60_000;
    const credential = await account.credential();
    expect(credential.ok && credential.value.reveal()).toBe('access-2');
    await account.signOut();
    expect(sso.revoked).toEqual(['refresh-2']);
  });

  it('takes the claim that the company names', async () => {
    const { account } = await signInAs({ oidcUserClaim: 'email' }, claims);
    expect(account.state()).toMatchObject({ account: { userID: 'al' } });
  });

  it.each([
    ['that is missing', {}],
    ['that is no text', { preferred_username: 7 }],
    ['that fits no meeting', { preferred_username: 'alice example' }],
  ])('refuses a claim %s, sends nothing, and gives back what it got', async (_case, said) => {
    const { outcome, sent, sso, account } = await signInAs({}, said);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'signin.no-id' } });
    expect(sent()).toEqual([]);
    expect(sso.revoked).toEqual(['refresh-1']);
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });

  it('ends where the server does not take it', async () => {
    const { outcome, account } = await signInAs({}, claims, 'Bearer other');
    expect(outcome).toMatchObject({ ok: false, error: { code: 'signin.not-accepted' } });
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });
});
