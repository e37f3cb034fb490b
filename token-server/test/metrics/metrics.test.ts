import { connect } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMetrics, createMetricsServer, type TokenServerOptions } from '../../src/index.ts';
import { memoryAuditLog } from '../support/memory-audit-log.ts';
import { basic, bearer, startTestServer } from '../support/test-server.ts';

async function start(change: Partial<TokenServerOptions> = {}) {
  const metrics = createMetrics();
  const server = await startTestServer({ metrics, ...change });
  /** Everything but the histogram's buckets, as name → value. */
  const read = async () => {
    const lines = (await metrics.text())
      .split('\n')
      .filter((line) => line !== '' && !/^#|_bucket/.test(line));
    return Object.fromEntries(
      lines.map((line) => [line.replace(/ [^ ]+$/, ''), Number(line.split(' ').at(-1))]),
    );
  };
  return { ...server, metrics, read };
}

describe('metrics', () => {
  it('count what was given and refused, by code', async () => {
    const server = await start();
    const key = bearer(await server.signIn());
    for (const roomID of ['a', 'b', 'no room']) {
      await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID } });
    }
    await server.call('GET', '/access_token?userID=bob', key);
    await server.call('GET', '/access_token?userID=bob', basic('bob', 'wrong'));
    expect(await server.read()).toMatchObject({
      'foyer_granted_total{action="sign-in"}': 1,
      'foyer_granted_total{action="token"}': 2,
      'foyer_refused_total{action="token",code="room-id-invalid"}': 1,
      'foyer_refused_total{action="token",code="not-you"}': 1,
      'foyer_refused_total{action="token",code="credentials-wrong"}': 1,
    });
  });

  it('know how long requests took and how many are under way, also after one was broken off', async () => {
    const server = await start();
    await server.call('GET', '/livez');
    await server.call('GET', `/none/${'x'.repeat(50)}`);
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    onTestFinished(() => {
      socket.destroy();
    });
    socket.write(
      'POST /v1/room-tokens HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    );
    const inFlight = async (count: number) => {
      await vi.waitFor(async () => {
        expect(await server.read()).toMatchObject({ foyer_http_requests_in_flight: count });
      });
    };
    await inFlight(1);
    socket.destroy();
    await inFlight(0);
    const read = await server.read();
    expect(read['foyer_http_request_duration_seconds_count{method="GET",route="/livez",status="200"}']).toBe(
      1,
    );
    expect(read['foyer_http_request_duration_seconds_count{method="GET",route="none",status="404"}']).toBe(1);
    expect(await server.metrics.text()).not.toContain('xxxxx');
  });

  it('show the age and the id of the secret, and each part that is not well', async () => {
    let now = 5_000_000;
    const audit = memoryAuditLog();
    const server = await start({ audit, clock: () => now });
    now += 90_000;
    audit.broken = true;
    await server.signIn();
    expect(await server.read()).toMatchObject({
      foyer_secret_age_seconds: 90,
      'foyer_secret_info{id="e794d20d"}': 1,
      foyer_audit_failures_total: 1,
      'foyer_part_ok{part="audit"}': 0,
      'foyer_part_ok{part="accounts"}': 1,
    });
  });

  it('go on when a part can not say how it is', async () => {
    const readyChecks = [{ name: 'directory', check: () => Promise.reject(new Error('no answer')) }];
    const server = await start({ readyChecks });
    expect(await server.read()).toMatchObject({
      'foyer_part_ok{part="directory"}': 0,
      'foyer_part_ok{part="accounts"}': 1,
    });
  });

  it("show the age of the identity provider's keys when there is one", async () => {
    const server = await start();
    let fetchedAt: number | null = null;
    server.metrics.watchIdentityProviderKeys(
      () => fetchedAt,
      () => 61_000,
    );
    expect((await server.read())['foyer_jwks_age_seconds']).toBeNaN();
    fetchedAt = 1000;
    expect((await server.read())['foyer_jwks_age_seconds']).toBe(60);
  });
});

describe('the metrics server', () => {
  it('answers /metrics apart from the public port, and nothing else', async () => {
    const server = await start();
    const app = createMetricsServer(server.metrics);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => app.close());
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await answer.text()).toContain('# TYPE foyer_granted_total counter');
    expect((await fetch(`${url}/v1/me`)).status).toBe(404);
    expect((await server.call('GET', '/metrics')).status).toBe(404);
  });
});
