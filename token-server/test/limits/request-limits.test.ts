import { describe, expect, it } from 'vitest';
import type { TokenServerOptions } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { audience, startIdentityProvider } from '../support/identity-provider.ts';
import { memoryAuditLog } from '../support/memory-audit-log.ts';
import { bearer, bobPassword, startTestServer } from '../support/test-server.ts';

async function start(tokens: object, change: Partial<TokenServerOptions> = {}) {
  let now = 1_000_000;
  const server = await startTestServer({ limits: { tokens }, clock: () => now, ...change });
  const token = (key: string, from?: string) =>
    server.call('POST', '/v1/room-tokens', {
      ...bearer(key),
      body: { roomID: 'r' },
      ...(from === undefined ? {} : { headers: { 'x-forwarded-for': from } }),
    });
  return { ...server, token, pass: (seconds: number) => (now += seconds * 1000) };
}

describe('limits on how often somebody may ask', () => {
  it('bounds one person over all their devices and both forms, and nobody else', async () => {
    const audit = memoryAuditLog();
    const server = await start({ perIdentity: { burst: 3, perMinute: 2 } }, { audit });
    const [laptop, desktop, other] = [
      await server.signIn(),
      await server.signIn(),
      await server.signIn('bob'),
    ];
    expect((await server.token(laptop)).status).toBe(200);
    expect((await server.token(desktop)).status).toBe(200);
    expect((await server.call('GET', '/access_token?userID=alice', bearer(laptop))).status).toBe(200);
    const refused = await server.token(desktop);
    expectProblem(refused, 'rate-limited');
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(audit.entries.at(-1)).toMatchObject({ action: 'token', code: 'rate-limited', userID: 'alice' });
    expect((await server.token(other)).status).toBe(200);
    server.pass(30);
    expect((await server.token(laptop)).status).toBe(200);
  });

  it('bounds one address, whoever asks, before it looks at the credential', async () => {
    const limits = { perAddress: { burst: 2, perMinute: 1 } };
    const server = await start(limits, { trustProxy: ['loopback'] });
    const key = await server.signIn();
    expectProblem(await server.token('fdk_wrong', '203.0.113.7'), 'device-key-invalid');
    expect((await server.token(key, '203.0.113.7')).status).toBe(200);
    const refused = await server.token(key, '203.0.113.7');
    expectProblem(refused, 'rate-limited');
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await server.token(key, '203.0.113.8')).status).toBe(200);
    expect((await server.token(key, '2001:db8::1')).status).toBe(200);
    expect((await server.token(key, '2001:db8::2')).status).toBe(200);
    expectProblem(await server.token(key, '2001:db8::3'), 'rate-limited');
  });

  it('bounds how many devices one person signs in, by password or at the identity provider, and one address', async () => {
    const perIdentity = { burst: 2, perMinute: 1 };
    const provider = await startIdentityProvider();
    const server = await startTestServer({
      limits: { signIns: { perIdentity, perAddress: { burst: 9, perMinute: 1 } } },
      oidc: [{ issuer: provider.issuer, audience }],
    });
    const token = await provider.sign({ sub: 'carol' });
    const byPassword = { body: { user: 'bob', password: bobPassword, device: 'laptop' } };
    for (const more of [byPassword, { ...bearer(token), body: { device: 'laptop' } }]) {
      const ask = () => server.call('POST', '/v1/device-keys', more);
      expect((await ask()).status).toBe(201);
      expect((await ask()).status).toBe(201);
      const refused = await ask();
      expectProblem(refused, 'rate-limited');
      expect(refused.headers.get('retry-after')).toBe('60');
    }
    // No key was made for who was refused.
    const { body } = await server.call('GET', '/v1/device-keys', bearer(token));
    expect(body['deviceKeys']).toHaveLength(2);
    await server.signIn('alice');
    await server.signIn('alice');
    expectProblem(await server.call('POST', '/v1/device-keys', { body: {} }), 'request-invalid');
    expectProblem(await server.call('POST', '/v1/device-keys', { body: {} }), 'rate-limited');
  });

  it('leaves health and discovery alone', async () => {
    const server = await start({ perAddress: { burst: 1, perMinute: 1 } });
    for (const path of ['/livez', '/readyz', '/.well-known/meeting-client', '/livez']) {
      expect((await server.call('GET', path)).status).toBe(200);
    }
  });
});
