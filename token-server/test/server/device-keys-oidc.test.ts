import { describe, expect, it } from 'vitest';
import {
  createMemoryAccessKeyStore,
  createMemoryDeviceKeyStore,
  type TokenServerOptions,
} from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { matching } from '../support/matching.ts';
import { startOidcServer } from '../support/oidc-server.ts';
import { alicePassword, bearer } from '../support/test-server.ts';

const device = 'Alice’s laptop';
const alice = { sub: 'alice-1', name: 'Alice Example', groups: ['engineering'] };

async function start(change: Partial<TokenServerOptions> = {}) {
  const provider = await startIdentityProvider();
  const server = await startOidcServer(provider, {}, { deviceKeyMaxAgeSeconds: 86_400, ...change });
  const exchange = (token: string, body: unknown = { device }) =>
    server.call('POST', '/v1/device-keys', { ...bearer(token), body });
  return { provider, server, exchange };
}

describe('POST /v1/device-keys with a bearer of an identity provider', () => {
  it('trades it for a key of this device that outlives it, up to its own age', async () => {
    const { provider, server, exchange } = await start();
    const { accessToken } = await provider.signIn(alice);
    const me = await server.call('GET', '/v1/me', bearer(accessToken));
    const answer = await exchange(accessToken);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      deviceKey: matching(/^fdk_[A-Za-z0-9_-]{43}$/),
      id: matching(/^[0-9a-f-]{36}$/),
      userID: me.body['userID'],
      userName: 'Alice Example',
      expiresAt: server.now() + 86_400,
    });
    const key = bearer(String(answer.body['deviceKey']));
    server.pass(7200);
    expectProblem(await server.call('GET', '/v1/me', bearer(accessToken)), 'bearer-expired');
    expect((await server.call('GET', '/v1/me', key)).body).toEqual(me.body);
    server.pass(86_400 - 7200 - 1);
    expect((await server.call('GET', '/v1/me', key)).status).toBe(200);
    server.pass(1);
    expectProblem(await server.call('GET', '/v1/me', key), 'device-key-invalid');
  });

  it('needs no password and no account, and takes neither for the bearer', async () => {
    const { provider, exchange } = await start();
    const { accessToken } = await provider.signIn(alice);
    const answer = await exchange(accessToken, { device, user: 'alice', password: alicePassword });
    expect(answer.body['userID']).toMatch(/^u-/);
    expectProblem(await exchange(accessToken, {}), 'request-invalid');
    expectProblem(await exchange(accessToken, { device, userID: 'alice' }), 'not-you');
  });

  it('gives no key for a bearer that does not count, nor for a key', async () => {
    const { provider, server, exchange } = await start();
    const past = Math.floor(Date.now() / 1000) - 100;
    expectProblem(await exchange(await provider.sign({ exp: past })), 'bearer-expired');
    expectProblem(await exchange(await provider.sign({ aud: 'other' })), 'bearer-invalid');
    const first = await exchange(await provider.sign({}));
    expectProblem(await exchange(String(first.body['deviceKey'])), 'bearer-invalid');
    expectProblem(await exchange(await server.signIn()), 'bearer-invalid');
  });

  it('lets the key end with the provider’s place in the configuration', async () => {
    const deviceKeys = createMemoryDeviceKeyStore();
    const { provider, server, exchange } = await start({ deviceKeys });
    const key = bearer(String((await exchange(await provider.sign({}))).body['deviceKey']));
    expect((await server.call('GET', '/v1/me', key)).status).toBe(200);
    const without = await startOidcServer(provider, {}, { deviceKeys, oidc: [] });
    expectProblem(await without.call('GET', '/v1/me', key), 'device-key-invalid');
    const stricter = await startOidcServer(provider, {}, { deviceKeys, deviceKeyMaxAgeSeconds: 300 });
    expect((await stricter.call('GET', '/v1/me', key)).status).toBe(200);
    stricter.pass(301);
    expectProblem(await stricter.call('GET', '/v1/me', key), 'device-key-invalid');
  });

  it('keeps what the provider said of the person, and forgets keys that ended', async () => {
    const deviceKeys = createMemoryDeviceKeyStore();
    const { provider, server, exchange } = await start({ deviceKeys });
    const { accessToken } = await provider.signIn(alice);
    await exchange(accessToken);
    const subject = `oidc:${provider.issuer}#alice-1`;
    const [kept] = await deviceKeys.list(subject);
    expect(kept).toMatchObject({
      device,
      person: { issuer: provider.issuer, subject, userName: 'Alice Example', groups: ['engineering'] },
    });
    server.pass(86_401);
    const later = Math.floor(Date.now() / 1000) + 90_000;
    await exchange(await provider.sign({ sub: 'alice-1', exp: later }));
    const now = await deviceKeys.list(subject);
    expect(now).toHaveLength(1);
    expect(now[0]?.id).not.toBe(kept?.id);
  });

  it('keeps a person’s twenty newest keys', async () => {
    const { provider, server, exchange } = await start();
    const token = await provider.sign({});
    const others = await exchange(await provider.sign({ sub: 'other' }));
    const keys = [];
    for (let i = 0; i < 21; i += 1) keys.push(String((await exchange(token)).body['deviceKey']));
    const status = async (key: unknown) => (await server.call('GET', '/v1/me', bearer(String(key)))).status;
    expect(await status(keys[0])).toBe(401);
    expect(await status(keys[1])).toBe(200);
    expect(await status(others.body['deviceKey'])).toBe(200);
  });
});

describe('a person’s device keys', () => {
  it('are listed for the person, without anything that could be used', async () => {
    const { provider, server, exchange } = await start();
    const token = await provider.sign({});
    const laptop = (await exchange(token, { device: 'laptop' })).body;
    const phone = (await exchange(token, { device: 'phone' })).body;
    await exchange(await provider.sign({ sub: 'other' }), { device: 'not mine' });
    const answer = await server.call('GET', '/v1/device-keys', bearer(String(phone['deviceKey'])));
    const now = server.now();
    const end = now + 86_400;
    expect(answer.body).toEqual({
      deviceKeys: [
        { id: laptop['id'], device: 'laptop', createdAt: now, expiresAt: end, current: false },
        { id: phone['id'], device: 'phone', createdAt: now, expiresAt: end, current: true },
      ],
    });
    // The same person sees them without a key, and an account’s have no end.
    const { body } = await server.call('GET', '/v1/device-keys', bearer(token));
    expect(body['deviceKeys']).toHaveLength(2);
    const accounts = await server.call('GET', '/v1/device-keys', bearer(await server.signIn()));
    expect(accounts.body['deviceKeys']).toMatchObject([{ device: 'laptop', expiresAt: null, current: true }]);
    expectProblem(await server.call('GET', '/v1/device-keys'), 'credentials-missing');
  });

  it('are ended one by one, by the person alone', async () => {
    const { provider, server, exchange } = await start();
    const token = bearer(await provider.sign({}));
    const lost = (await exchange(await provider.sign({}))).body;
    const other = (await exchange(await provider.sign({ sub: 'other' }))).body;
    const path = `/v1/device-keys/${String(lost['id'])}`;
    expectProblem(await server.call('DELETE', path, bearer(String(other['deviceKey']))), 'not-found');
    expectProblem(await server.call('DELETE', path, bearer(await server.signIn('bob'))), 'not-found');
    expectProblem(await server.call('DELETE', path), 'credentials-missing');
    expect((await server.call('GET', '/v1/me', bearer(String(lost['deviceKey'])))).status).toBe(200);
    expect(await server.call('DELETE', path, token)).toMatchObject({ status: 204, text: '' });
    expectProblem(
      await server.call('GET', '/v1/me', bearer(String(lost['deviceKey']))),
      'device-key-invalid',
    );
    expectProblem(await server.call('DELETE', path, token), 'not-found');
    expect((await server.call('GET', '/v1/me', bearer(String(other['deviceKey'])))).status).toBe(200);
  });
});

describe('the discovery document', () => {
  const discover = async (...args: Parameters<typeof startOidcServer>) =>
    (await (await startOidcServer(...args)).call('GET', '/.well-known/meeting-client')).body;
  const provider = { issuer: 'https://login.example.com' };

  it('tells the desktop client where to sign in, when it may', async () => {
    const client = { clientID: 'foyer-desktop', scopes: ['openid', 'api://meet/access'] };
    expect(await discover(provider, { client })).toMatchObject({
      signInMethods: ['password', 'oidc'],
      oidc: { issuer: provider.issuer, ...client, tokenType: 'access' },
    });
    const redirect = { host: 'localhost' as const, ports: [8400] };
    const forGoogle = { clientID: 'foyer', redirect };
    const ids = await discover(provider, { audience: 'foyer', tokenType: 'id', client: forGoogle });
    expect(ids['oidc']).toEqual({
      issuer: provider.issuer,
      clientID: 'foyer',
      scopes: ['openid', 'profile', 'email'],
      redirect,
      tokenType: 'id',
    });
    const accessKeys = createMemoryAccessKeyStore([]);
    expect((await discover(provider, {}, { accessKeys }))['signInMethods']).toEqual([
      'password',
      'access-key',
    ]);
    const bearersOnly = await discover(provider);
    expect(bearersOnly['signInMethods']).toEqual(['password']);
    expect(bearersOnly).not.toHaveProperty('oidc');
  });
});
