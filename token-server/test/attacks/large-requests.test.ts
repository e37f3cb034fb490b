import { describe, expect, it } from 'vitest';
import { rawConnection } from '../support/raw-connection.ts';
import { bearer, startTestServer } from '../support/test-server.ts';

async function answerTo(url: string, ...parts: readonly string[]): Promise<string> {
  const connection = await rawConnection(url);
  for (const part of parts) connection.socket.write(part, 'latin1');
  await connection.ended;
  return connection.received();
}

const json = 'content-type: application/json\r\n';

describe('requests that are too large', () => {
  it('refuses a head above 16 KiB in its own form, whatever part of it is large', async () => {
    const server = await startTestServer();
    const large = 'x'.repeat(20_000);
    for (const head of [
      `GET /${large} HTTP/1.1\r\nhost: x\r\n\r\n`,
      `GET /livez HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${large}\r\n\r\n`,
      `GET /livez HTTP/1.1\r\nhost: x\r\n${large}: 1\r\n\r\n`,
      `GET /livez HTTP/1.1\r\nhost: x\r\n${'aaa: b\r\n'.repeat(8000)}\r\n`,
    ]) {
      const answer = await answerTo(server.url, head);
      expect(answer).toMatch(/^HTTP\/1\.1 413 Payload Too Large\r\ncontent-type: application\/problem\+json/);
      expect(answer).toContain('"code":"request-too-large"');
      expect(answer).not.toContain('xxxxx');
    }
    expect((await server.call('GET', '/livez')).status).toBe(200);
  });

  it('refuses a body above 64 KiB before it has arrived, by its length or as it comes', async () => {
    const server = await startTestServer();
    const head = `POST /v1/device-keys HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${json}`;
    const byLength = await answerTo(server.url, `${head}content-length: 99999999999\r\n\r\n{`);
    expect(byLength).toMatch(/^HTTP\/1\.1 413 /);
    const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`;
    const chunked = await answerTo(
      server.url,
      `${head}transfer-encoding: chunked\r\n\r\n`,
      chunk,
      chunk,
      chunk,
    );
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
    expect((await server.call('GET', '/livez')).status).toBe(200);
  });

  it('takes hostile JSON for what it is', async () => {
    const server = await startTestServer();
    const key = bearer(await server.signIn());
    for (const body of [
      '['.repeat(60_000),
      `${'{"a":'.repeat(8000)}1${'}'.repeat(8000)}`,
      `"${'\\u0000'.repeat(9000)}"`,
    ]) {
      expect((await server.call('POST', '/v1/room-tokens', { ...key, body })).status).toBe(400);
    }
    expect((await server.call('GET', '/livez')).status).toBe(200);
  });

  it('refuses requests whose length can be read in two ways', async () => {
    const server = await startTestServer();
    const key = await server.signIn();
    const head = `POST /v1/room-tokens HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n${json}`;
    const body = '{"roomID":"r"}';
    for (const lengths of [
      `content-length: ${String(body.length)}\r\ntransfer-encoding: chunked\r\n`,
      `content-length: ${String(body.length)}\r\ncontent-length: 3\r\n`,
      'content-length: +14\r\n',
      'content-length: -1\r\n',
      'transfer-encoding: xchunked\r\n',
      `content-length : ${String(body.length)}\r\n`,
    ]) {
      const answer = await answerTo(
        server.url,
        `${head}${lengths}\r\n${body}GET /livez HTTP/1.1\r\nhost: x\r\n\r\n`,
      );
      expect(answer, lengths).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect(answer).not.toContain('200 OK');
    }
  });
});
