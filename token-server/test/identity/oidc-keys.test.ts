import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createOidcAuthenticator } from '../../src/identity/oidc/oidc-authenticator.ts';
import { oidcProviderSchema } from '../../src/identity/oidc/oidc-settings.ts';
import { createMemoryDeviceKeyStore, createMetrics, Secret } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { audience, startIdentityProvider } from '../support/identity-provider.ts';
import { startOidcServer, type OidcServer } from '../support/oidc-server.ts';
import { rejectionOf } from '../support/thrown.ts';
import { bearer } from '../support/test-server.ts';

const exp = () => Math.floor(Date.now() / 1000) + 3 * 86_400;

const partsSchema = z.object({ oidc: z.object({ state: z.string() }) });

/** Asks until the server has found out; the answer is what `/readyz` says then. */
async function readiness(server: OidcServer, wanted: string) {
  for (;;) {
    const { status, body } = await server.call('GET', '/readyz');
    if (partsSchema.parse(body['parts']).oidc.state === wanted) return status;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the keys of an identity provider', () => {
  it('are asked for when it has a new one, which then counts at once', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    expect((await server.call('GET', '/v1/me', bearer(await provider.sign({})))).status).toBe(200);
    const old = await provider.sign({ sub: 'late' });
    server.pass(31);
    await provider.rotate();
    expect((await server.call('GET', '/v1/me', bearer(await provider.sign({})))).status).toBe(200);
    expect(provider.keyRequests()).toBe(2);
    // The provider withdrew the old key; what it signed no longer counts.
    expectProblem(await server.call('GET', '/v1/me', bearer(old)), 'bearer-invalid');
  });

  it('are asked for once, however many made-up keys are named', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    await server.call('GET', '/v1/me', bearer(await provider.sign({})));
    server.pass(31);
    const flood = Array.from({ length: 200 }, async (_, i) => {
      const token = await provider.sign({}, { kid: `made-up-${String(i)}` });
      return server.call('GET', '/v1/me', bearer(token));
    });
    for (const answer of await Promise.all(flood)) expectProblem(answer, 'bearer-invalid');
    expect(provider.keyRequests()).toBe(2);
    server.pass(29);
    await server.call('GET', '/v1/me', bearer(await provider.sign({}, { kid: 'again' })));
    expect(provider.keyRequests()).toBe(2);
    server.pass(2);
    await server.call('GET', '/v1/me', bearer(await provider.sign({}, { kid: 'again' })));
    expect(provider.keyRequests()).toBe(3);
    // Everybody else was let in all the time.
    expect((await server.call('GET', '/v1/me', bearer(await provider.sign({})))).status).toBe(200);
  });

  it('are asked for once by many who come together at the start', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    const tokens = await Promise.all(Array.from({ length: 50 }, (_, i) => provider.sign({ sub: String(i) })));
    const answers = await Promise.all(tokens.map((token) => server.call('GET', '/v1/me', bearer(token))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(provider.keyRequests()).toBe(1);
  });

  it('are not needed to start: others are served, and its people too as soon as it is there', async () => {
    const provider = await startIdentityProvider();
    const token = bearer(await provider.sign({ exp: exp() }));
    const deviceKeys = createMemoryDeviceKeyStore();
    const before = await startOidcServer(provider, {}, { deviceKeys });
    const device = await before.call('POST', '/v1/device-keys', { ...token, body: { device: 'laptop' } });
    const deviceKey = bearer(String(device.body['deviceKey']));
    await before.stop();
    await provider.stop();

    const metrics = createMetrics();
    const server = await startOidcServer(provider, {}, { deviceKeys, metrics });
    const age = async () => /^foyer_jwks_age_seconds (.*)$/m.exec(await metrics.text())?.[1];
    expect((await server.call('GET', '/livez')).status).toBe(200);
    // A load balancer goes on sending people here.
    expect(await readiness(server, 'degraded')).toBe(200);
    expect(await age()).toBe('Nan');
    const refused = await server.call('GET', '/v1/me', token);
    expectProblem(refused, 'identity-provider-unreachable');
    expect(refused.headers.get('retry-after')).toBe('10');
    // Who has an account signs in all the same, and who signed in at the provider before keeps their device.
    expect((await server.call('GET', '/v1/me', bearer(await server.signIn()))).status).toBe(200);
    const room = await server.call('POST', '/v1/room-tokens', { ...deviceKey, body: { roomID: 'weekly' } });
    expect(room.status).toBe(200);

    await provider.start();
    server.pass(11);
    expect((await server.call('GET', '/v1/me', token)).status).toBe(200);
    expect(await readiness(server, 'ok')).toBe(200);
    server.pass(60);
    expect(await age()).toBe('60');
  });

  it('are got when nobody but a load balancer asks', async () => {
    const provider = await startIdentityProvider();
    await provider.stop();
    const server = await startOidcServer(provider);
    expect(await readiness(server, 'degraded')).toBe(200);
    await provider.start();
    server.pass(11);
    expect(await readiness(server, 'ok')).toBe(200);
  });

  it('are renewed before they are old, so that nobody waits and nothing looks ill', async () => {
    const provider = await startIdentityProvider();
    const metrics = createMetrics();
    const server = await startOidcServer(provider, {}, { metrics });
    const metricsAge = async () => Number(/^foyer_jwks_age_seconds (.*)$/m.exec(await metrics.text())?.[1]);
    const ask = async (sub: string) =>
      (await server.call('GET', '/v1/me', bearer(await provider.sign({ sub, exp: exp() })))).status;
    expect(await ask('a')).toBe(200);
    for (const asked of [1, 2, 3, 4]) {
      server.pass(9 * 60);
      const { body } = await server.call('GET', '/readyz');
      expect(partsSchema.parse(body['parts']).oidc.state).toBe('ok');
      expect(await ask(`after ${String(server.now())}`)).toBe(200);
      // Nobody waited for it: the answers may be there before the question.
      await vi.waitFor(async () => {
        expect(provider.keyRequests()).toBe(asked + 1);
        expect(await metricsAge()).toBeLessThan(1);
      });
    }
  });

  it('are waited for by nobody who has them, while the provider hangs', async () => {
    const provider = await startIdentityProvider();
    let now = Date.now();
    let answer: () => Promise<unknown> = () => Promise.resolve({ keys: [provider.publicKey()] });
    const jwksUri = `${provider.issuer}/jwks`;
    const oidc = createOidcAuthenticator({
      providers: [oidcProviderSchema.parse({ issuer: provider.issuer, audience, jwksUri })],
      clock: () => now,
      onProblem: () => undefined,
      fetchJson: () => answer(),
    });
    const ask = async (sub: string) => {
      const key = new Secret(await provider.sign({ sub, exp: exp() }));
      return oidc.authenticate({ kind: 'bearer', key }, { address: '::1' });
    };
    expect(await ask('a')).toMatchObject({ method: 'oidc' });
    now += 601_000;
    answer = () => Promise.reject(new Error('down'));
    expect(await ask('b')).toMatchObject({ method: 'oidc' });
    now += 11_000;
    answer = () => new Promise(() => undefined);
    expect(await ask('c')).toMatchObject({ method: 'oidc' });
  });

  it('count on for a day while the provider is down, and are renewed when it is back', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    const known = bearer(await provider.sign({ exp: exp() }));
    expect((await server.call('GET', '/v1/me', known)).status).toBe(200);
    await provider.stop();
    server.pass(3600);
    // Neither is in the cache of checked bearers.
    const fresh = bearer(await provider.sign({ exp: exp(), sub: 'fresh' }));
    expect((await server.call('GET', '/v1/me', known)).status).toBe(200);
    expect((await server.call('GET', '/v1/me', fresh)).status).toBe(200);
    expect(await readiness(server, 'degraded')).toBe(200);
    server.pass(24 * 3600);
    expectProblem(await server.call('GET', '/v1/me', known), 'identity-provider-unreachable');
    expect(await readiness(server, 'degraded')).toBe(200);
    await provider.start();
    server.pass(11);
    expect((await server.call('GET', '/v1/me', known)).status).toBe(200);
    expect(await readiness(server, 'ok')).toBe(200);
  });

  it('end with the provider’s: a withdrawn one counts ten minutes at most', async () => {
    const provider = await startIdentityProvider();
    const server = await startOidcServer(provider);
    const token = bearer(await provider.sign({ exp: exp() }));
    expect((await server.call('GET', '/v1/me', token)).status).toBe(200);
    await provider.rotate();
    server.pass(601);
    expectProblem(await server.call('GET', '/v1/me', token), 'bearer-invalid');
  });
});

describe('a discovery document', () => {
  const authenticator = (answers: Readonly<Record<string, unknown>>) => {
    const problems: unknown[] = [];
    const asked: string[] = [];
    const issuer = 'https://login.example.com/tenant';
    const oidc = createOidcAuthenticator({
      providers: [oidcProviderSchema.parse({ issuer, audience })],
      clock: Date.now,
      onProblem: (error) => problems.push(error),
      fetchJson: (url) => {
        asked.push(url);
        return Promise.resolve(answers[url]);
      },
    });
    return { oidc, problems, asked };
  };
  const at = 'https://login.example.com/tenant/.well-known/openid-configuration';

  it.each([
    ['is of another issuer', { issuer: 'https://evil.example', jwks_uri: 'https://evil.example/jwks' }],
    [
      'names keys without TLS',
      { issuer: 'https://login.example.com/tenant', jwks_uri: 'http://login.example.com/k' },
    ],
    ['is something else', { hello: 'world' }],
  ])('that %s gives no keys', async (_, document) => {
    const provider = await startIdentityProvider();
    const token = await provider.sign({ iss: 'https://login.example.com/tenant' });
    const { oidc, problems, asked } = authenticator({ [at]: document });
    const asking = oidc.authenticate({ kind: 'bearer', key: new Secret(token) }, { address: '::1' });
    expect(await rejectionOf(Promise.resolve(asking))).toMatchObject({
      code: 'identity-provider-unreachable',
    });
    expect(asked).toEqual([at]);
    expect(problems).toHaveLength(1);
  });
});
