import { describe, expect, it, vi } from 'vitest';
import { createMetrics, decodeToken04 } from '../../src/index.ts';
import { memoryAuditLog } from '../support/memory-audit-log.ts';
import { rawConnection } from '../support/raw-connection.ts';
import { secret } from '../support/secrets.ts';
import { bearer, startTestServer } from '../support/test-server.ts';

function tokenRequest(key: string, roomID: string): string {
  const body = JSON.stringify({ roomID });
  return (
    `POST /v1/room-tokens HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n` +
    `content-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body}`
  );
}

describe('many requests on one connection', () => {
  it('answers what was sent all at once in order, each caller with their own token', async () => {
    const server = await startTestServer();
    const keys = { alice: await server.signIn('alice'), bob: await server.signIn('bob') };
    const asked = Array.from({ length: 60 }, (_, i) => ({
      user: i % 3 === 0 ? ('bob' as const) : ('alice' as const),
      roomID: `room-${String(i)}`,
    }));
    const connection = await rawConnection(server.url);
    connection.socket.write(asked.map(({ user, roomID }) => tokenRequest(keys[user], roomID)).join(''));
    const tokens = () => [...connection.received().matchAll(/"token":"([^"]+)".*?"roomID":"([^"]+)"/g)];
    await vi.waitFor(() => {
      expect(tokens()).toHaveLength(asked.length);
    });
    for (const [i, [, token = '', roomID]] of tokens().entries()) {
      expect({ user: decodeToken04(token, secret).userID, roomID }).toEqual(asked[i]);
    }
  });

  it('does not let a broken request change what comes before or after it', async () => {
    const server = await startTestServer();
    const key = await server.signIn();
    const connection = await rawConnection(server.url);
    connection.socket.write(`${tokenRequest(key, 'one')}NONSENSE\r\n\r\n${tokenRequest(key, 'two')}`);
    await connection.ended;
    expect(connection.received()).not.toContain('"roomID":"two"');
    expect((await server.call('GET', '/livez')).status).toBe(200);
  });
});

describe('requests that are broken off', () => {
  it('leaves nothing behind, and writes down every token it made', async () => {
    const [metrics, audit] = [createMetrics(), memoryAuditLog()];
    const server = await startTestServer({ metrics, audit });
    const key = await server.signIn();
    for (let i = 0; i < 100; i += 1) {
      const { socket } = await rawConnection(server.url);
      const text = tokenRequest(key, 'r');
      // Some break off in the head, some in the body, some just before the answer.
      socket.write(text.slice(0, Math.ceil((text.length * ((i % 5) + 1)) / 5)), () => socket.destroy());
    }
    await vi.waitFor(async () => {
      expect(await metrics.text()).toMatch(/^foyer_http_requests_in_flight 0$/m);
      const made = /^foyer_granted_total\{action="token"\} (\d+)$/m.exec(await metrics.text())?.[1];
      expect(
        audit.entries.filter(({ action, decision }) => action === 'token' && decision === 'granted'),
      ).toHaveLength(Number(made ?? 0));
    });
    const answer = await server.call('POST', '/v1/room-tokens', { ...bearer(key), body: { roomID: 'r' } });
    expect(answer.status).toBe(200);
  });
});

describe('many connections', () => {
  it('answers others while hundreds are open', async () => {
    const server = await startTestServer();
    const key = bearer(await server.signIn());
    await Promise.all(Array.from({ length: 400 }, () => rawConnection(server.url)));
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'r' } }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('refuses those above the limit, keeps the open ones, and takes new ones when there is room', async () => {
    const metrics = createMetrics();
    const server = await startTestServer({ metrics, connections: { maxConnections: 20 } });
    const open = await Promise.all(Array.from({ length: 20 }, () => rawConnection(server.url)));
    const [first] = open;
    const refused = await rawConnection(server.url);
    await refused.ended;
    first?.socket.write('GET /livez HTTP/1.1\r\nhost: x\r\n\r\n');
    await vi.waitFor(() => {
      expect(first?.received()).toContain('200 OK');
    });
    expect(await metrics.text()).toContain('foyer_connections_refused_total 1');
    for (const { socket } of open) socket.destroy();
    await vi.waitFor(async () => {
      expect((await server.call('GET', '/livez')).status).toBe(200);
    });
  });
});
