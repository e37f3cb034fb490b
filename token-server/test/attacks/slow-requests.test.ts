import { describe, expect, it } from 'vitest';
import { defaultConnectionLimits } from '../../src/limits/connection-limits.ts';
import { drip, rawConnection, type RawConnection } from '../support/raw-connection.ts';
import { bearer, startTestServer } from '../support/test-server.ts';

const connections = { headersTimeoutMs: 300, requestTimeoutMs: 600, checkEveryMs: 50 };
const attackers = 40;

async function attack(url: string, each: (connection: RawConnection) => void) {
  const all = await Promise.all(Array.from({ length: attackers }, () => rawConnection(url)));
  for (const connection of all) each(connection);
  return all;
}

/** Others are answered while the attack goes on; resolves when every attacker was cut off. */
async function survives(cutOff: readonly Promise<void>[], ask: () => Promise<{ status: number }>) {
  const attack = { over: false };
  void Promise.all(cutOff).then(() => (attack.over = true));
  let answered = 0;
  for (; !attack.over; answered += 1) expect((await ask()).status).toBe(200);
  expect(answered).toBeGreaterThan(3);
}

describe('requests that arrive slowly', () => {
  it('has limits that a slow line keeps and an attacker does not', () => {
    expect(defaultConnectionLimits).toMatchObject({ headersTimeoutMs: 10_000, requestTimeoutMs: 15_000 });
  });

  it('cuts off heads that drip in', async () => {
    const server = await startTestServer({ connections });
    const key = bearer(await server.signIn());
    const all = await attack(server.url, (connection) => {
      drip(connection, 'GET /livez HTTP/1.1\r\nx-a: bbbbbbbb', 20);
    });
    await survives(
      all.map(({ closed }) => closed),
      () => server.call('GET', '/v1/me', key),
    );
    for (const connection of all) {
      expect(connection.received()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
      expect(connection.received()).toContain('"code":"request-timeout"');
    }
  });

  it('cuts off connections that never say a word', async () => {
    const server = await startTestServer({ connections });
    const all = await attack(server.url, () => undefined);
    await survives(
      all.map(({ ended }) => ended),
      () => server.call('GET', '/livez'),
    );
  });

  it('cuts off bodies that drip in, also when they say that they go on for ever', async () => {
    const server = await startTestServer({ connections });
    const key = await server.signIn();
    const head =
      `POST /v1/room-tokens HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n` +
      'content-type: application/json\r\n';
    let turn = 0;
    const all = await attack(server.url, (connection) => {
      turn += 1;
      connection.socket.write(
        head +
          (turn % 2 === 0 ? 'content-length: 60000\r\n\r\n' : 'transfer-encoding: chunked\r\n\r\nea60\r\n'),
      );
      drip(connection, '{"roomID":"rrrr', 20);
    });
    await survives(
      all.map(({ closed }) => closed),
      () => server.call('GET', '/readyz'),
    );
    for (const connection of all) expect(connection.received()).not.toContain('200 OK');
  });

  it('cuts off a connection that dawdles between two requests', async () => {
    const server = await startTestServer({ connections });
    const connection = await rawConnection(server.url);
    connection.socket.write('GET /livez HTTP/1.1\r\nhost: x\r\n\r\nGET /livez HT');
    await connection.ended;
    expect(connection.received().match(/HTTP\/1\.1 200 OK/g)).toHaveLength(1);
    expect(connection.received()).toContain('HTTP/1.1 408');
  });
});
