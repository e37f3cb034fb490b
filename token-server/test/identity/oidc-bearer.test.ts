import { createHmac } from 'node:crypto';
import { decodeJwt, exportSPKI, importJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { decodeToken04 } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import {
  audience,
  clientID,
  startIdentityProvider,
  type IdentityProvider,
} from '../support/identity-provider.ts';
import { matching } from '../support/matching.ts';
import { startOidcServer } from '../support/oidc-server.ts';
import { secret } from '../support/secrets.ts';
import { bearer, type Answer } from '../support/test-server.ts';

const now = () => Math.floor(Date.now() / 1000);
const alice = { sub: '00u-Alice/1', name: 'Alice Example 李' };

function expectRefused(answer: Answer, detail: RegExp): void {
  expectProblem(answer, 'bearer-invalid');
  expect(answer.body['detail']).toMatch(detail);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
}

/** The parts of a token, put together by hand. */
function assemble(header: object, claims: object, signature: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
}

describe('a bearer of an identity provider', () => {
  it('stands for the person who signed in there, under the same userID each time', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    const first = await provider.signIn(alice);
    const me = await server.call('GET', '/v1/me', bearer(first.accessToken));
    expect(me).toMatchObject({
      status: 200,
      body: { userID: matching(/^u-[a-z2-7]{30}$/), userName: 'Alice Example 李' },
    });
    const second = await provider.signIn(alice);
    expect(second.accessToken).not.toBe(first.accessToken);
    const more = { ...bearer(second.accessToken), body: { roomID: 'weekly' } };
    const { status, body } = await server.call('POST', '/v1/room-tokens', more);
    expect(status).toBe(200);
    expect(body).toMatchObject({ userID: me.body['userID'], userName: 'Alice Example 李' });
    expect(decodeToken04(String(body['token']), secret).userID).toBe(me.body['userID']);
    const other = await provider.signIn({ ...alice, sub: 'another' });
    const { body: others } = await server.call('GET', '/v1/me', bearer(other.accessToken));
    expect(others['userID']).not.toBe(me.body['userID']);
  });

  it('gets a token in the form of ZEGO’s samples for its own userID alone', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    const { accessToken } = await provider.signIn(alice);
    const { body } = await server.call('GET', '/v1/me', bearer(accessToken));
    const path = `/access_token?userID=${String(body['userID'])}`;
    expect((await server.call('GET', path, bearer(accessToken))).status).toBe(200);
    expectProblem(await server.call('GET', '/access_token?userID=alice', bearer(accessToken)), 'not-you');
  });

  it('is of no use to a server that knows no identity provider', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider, {}, { oidc: [] });
    const { accessToken } = await provider.signIn(alice);
    expectProblem(await server.call('GET', '/v1/me', bearer(accessToken)), 'device-key-invalid');
  });
});

describe('a bearer that is made up', () => {
  async function start(alg?: 'RS256') {
    const provider = await startIdentityProvider(alg);
    const server = await startOidcServer(provider);
    const ask = (token: string) => server.call('GET', '/v1/me', bearer(token));
    // Also proves that the tokens below fail for what is wrong with them and for nothing else.
    expect((await ask(await provider.sign({}))).status).toBe(200);
    return { provider, ask };
  }

  it('is refused with alg none, in every spelling, with and without a signature', async () => {
    const { provider, ask } = await start();
    const claims = decodeJwt(await provider.sign({}));
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      for (const signature of ['', 'AAAA']) {
        const answer = await ask(assemble({ alg, typ: 'at+jwt', kid: 'first' }, claims, signature));
        expectProblem(answer, 'bearer-invalid');
      }
    }
  });

  it('is refused with HS256 and the provider’s public key as the secret', async () => {
    const { provider, ask } = await start('RS256');
    const claims = decodeJwt(await provider.sign({}));
    const key = await importJWK(provider.publicKey(), 'RS256');
    if (key instanceof Uint8Array) throw new Error('not a public key');
    const pem = await exportSPKI(key);
    const secrets = [pem, pem.trim(), JSON.stringify(provider.publicKey()), provider.publicKey().n ?? ''];
    for (const kid of ['first', undefined]) {
      const header = { alg: 'HS256', typ: 'at+jwt', ...(kid === undefined ? {} : { kid }) };
      for (const text of secrets) {
        const unsigned = assemble(header, claims, '').slice(0, -1);
        const signature = createHmac('sha256', text).update(unsigned).digest('base64url');
        expectRefused(await ask(`${unsigned}.${signature}`), /algorithm/);
      }
    }
  });

  it('is refused when its key comes with it, or from where it says', async () => {
    const { ask, provider } = await start();
    const attacker = await startIdentityProvider();
    const forged = await attacker.sign(
      { iss: provider.issuer },
      { jwk: attacker.publicKey(), jku: `${attacker.issuer}/jwks` },
    );
    // Both providers call their key "first", so that it is found, and does not fit.
    expectRefused(await ask(forged), /signature/);
    expect(attacker.keyRequests()).toBe(0);
  });

  it('is refused when anything in it was changed', async () => {
    const { provider, ask } = await start();
    const [header = '', , signature = ''] = (await provider.sign({})).split('.');
    const claims = { ...decodeJwt(await provider.sign({})), sub: 'the boss' };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expectRefused(await ask(`${header}.${payload}.${signature}`), /signature/);
    const good = await provider.sign({});
    const at = good.length - 20;
    const flipped = good.slice(0, at) + (good.charAt(at) === 'A' ? 'B' : 'A') + good.slice(at + 1);
    expectRefused(await ask(flipped), /signature/);
  });

  it('is refused with an issuer that is only almost the same', async () => {
    const { provider, ask } = await start();
    expectRefused(await ask(await provider.sign({ iss: `${provider.issuer}/` })), /issuer/);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['another issuer', { iss: 'https://login.example.org' }, /issuer/],
    ['no issuer', { iss: undefined }, /issuer/],
    ['another audience', { aud: 'https://other.example.com' }, /audience/],
    ['the client as its audience', { aud: clientID }, /audience/],
    ['an audience that only begins alike', { aud: `${audience}.evil.example` }, /audience/],
    ['no audience', { aud: undefined }, /audience/],
    ['no end', { exp: undefined }, /can read/],
    ['an end that is no number', { exp: '9999999999' }, /can read/],
    ['no subject', { sub: undefined }, /can read/],
    ['an empty subject', { sub: '' }, /can read/],
    ['a subject that is no text', { sub: 7 }, /can read/],
    ['a key of its holder', { cnf: { jkt: 'x' } }, /bound/],
  ])('is refused with %s', async (_, claims, detail) => {
    const { provider, ask } = await start();
    expectRefused(await ask(await provider.sign(claims)), detail);
  });

  it.each([
    ['a logout token', { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, {}],
    ['a logout token by its type', {}, { typ: 'logout+jwt' }],
    ['a security event', {}, { typ: 'secevent+jwt' }],
    ['a DPoP proof', {}, { typ: 'dpop+jwt' }],
    ['a refresh token of Keycloak', { typ: 'Refresh' }, { typ: 'JWT' }],
    ['an ID token of Keycloak', { typ: 'ID' }, { typ: 'JWT' }],
    ['an ID token', { nonce: 'n' }, { typ: 'JWT' }],
    ['a token that says nothing of its kind', {}, { typ: undefined }],
  ])('is refused when it is %s instead of an access token', async (_, claims, header) => {
    const { provider, ask } = await start();
    expectRefused(await ask(await provider.sign(claims, header)), /kind/);
  });

  it('is refused when it is no token at all', async () => {
    const { ask } = await start();
    for (const text of [
      'a.b.c',
      '...',
      'e30.e30.e30',
      'eyJhbGciOiJSUzI1NiJ9.W10.AAAA',
      `${'a'.repeat(8000)}.b.c`,
    ]) {
      const answer = await ask(text);
      expect(answer.status).toBe(401);
    }
  });

  it('is refused with an algorithm that is allowed nowhere, though the provider’s key fits', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider, { algorithms: ['RS256', 'PS256'] });
    expectRefused(await server.call('GET', '/v1/me', bearer(await provider.sign({}))), /algorithm/);
  });

  it('is refused with an extension that must be understood', async () => {
    const { provider, ask } = await start();
    const claims = decodeJwt(await provider.sign({}));
    const header = { alg: 'ES256', typ: 'at+jwt', kid: 'first', crit: ['x'], x: 1 };
    expectRefused(await ask(assemble(header, claims, 'AAAA')), /can read/);
  });

  it('is refused when another of two providers signed it', async () => {
    const [one, two] = [await startIdentityProvider(), await startIdentityProvider()];
    const oidc = [one, two].map(({ issuer }) => ({ issuer, audience }));
    const server = await startOidcServer(one, {}, { oidc });
    for (const provider of [one, two]) {
      expect((await server.call('GET', '/v1/me', bearer(await provider.sign({})))).status).toBe(200);
    }
    const crossed = await two.sign({ iss: one.issuer });
    expectRefused(await server.call('GET', '/v1/me', bearer(crossed)), /signature/);
  });
});

describe('the time of a bearer', () => {
  const ask = async (provider: IdentityProvider, claims: Record<string, unknown>, skew = 30) => {
    const server = await startOidcServer(provider, { clockSkewSeconds: skew });
    return server.call('GET', '/v1/me', bearer(await provider.sign(claims)));
  };

  it('is over after its end and the allowed difference of clocks', async () => {
    const provider = await startIdentityProvider();
    expect((await ask(provider, { exp: now() - 20 })).status).toBe(200);
    const answer = await ask(provider, { exp: now() - 40 });
    expectProblem(answer, 'bearer-expired');
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expectProblem(await ask(provider, { exp: now() - 5 }, 0), 'bearer-expired');
  });

  it('has not come before its start', async () => {
    const provider = await startIdentityProvider();
    expect((await ask(provider, { nbf: now() + 20 })).status).toBe(200);
    expectRefused(await ask(provider, { nbf: now() + 40 }), /not valid yet/);
    expectRefused(await ask(provider, { nbf: now() + 10 }, 0), /not valid yet/);
  });

  it('ends also for a bearer that was checked a moment ago', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider, { clockSkewSeconds: 0 });
    const token = bearer(await provider.sign({ exp: now() + 20 }));
    expect((await server.call('GET', '/v1/me', token)).status).toBe(200);
    server.pass(15);
    expect((await server.call('GET', '/v1/me', token)).status).toBe(200);
    server.pass(6);
    expectProblem(await server.call('GET', '/v1/me', token), 'bearer-expired');
  });
});

describe('access and ID tokens', () => {
  it('takes the kind that is configured', async () => {
    const provider = await startIdentityProvider();
    const { accessToken, idToken } = await provider.signIn(alice);
    const statuses = async (settings: Parameters<typeof startOidcServer>[1]) => {
      const server = await startOidcServer(provider, { audience: [audience, clientID], ...settings });
      const tokens = [accessToken, idToken];
      const answers = await Promise.all(tokens.map((token) => server.call('GET', '/v1/me', bearer(token))));
      return answers.map(({ status }) => status);
    };
    expect(await statuses({ tokenType: 'access' })).toEqual([200, 401]);
    expect(await statuses({})).toEqual([200, 401]);
    expect(await statuses({ tokenType: 'id' })).toEqual([401, 200]);
    expect(await statuses({ tokenType: 'any' })).toEqual([200, 200]);
  });

  it('takes no ID token that another client of the company got', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider, { audience: clientID, tokenType: 'id' });
    const sign = (claims: Record<string, unknown>) =>
      provider.sign({ aud: clientID, ...claims }, { typ: 'JWT' });
    expect((await server.call('GET', '/v1/me', bearer(await sign({ azp: clientID })))).status).toBe(200);
    const foreign = await sign({ aud: [clientID, 'other'], azp: 'other' });
    expectRefused(await server.call('GET', '/v1/me', bearer(foreign)), /audience/);
  });

  it('takes a token that a client signed itself for nothing', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    const own = await new SignJWT({ iss: provider.issuer, aud: audience, sub: 'x', exp: now() + 60 })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(new TextEncoder().encode('a secret of the client, 32 bytes long'));
    expectRefused(await server.call('GET', '/v1/me', bearer(own)), /algorithm/);
  });
});
