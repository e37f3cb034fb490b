import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { expectProblem } from '../support/expect-problem.ts';
import { alicePassword, basic, bearer, startTestServer, testAccounts } from '../support/test-server.ts';

const limit = 64 * 1024;

describe('answers to what can not be answered', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/v1/room-tokens'],
    ['PUT', '/v1/device-keys'],
    ['GET', '/v1/device-keys/current'],
    ['POST', '/.well-known/meeting-client'],
    ['GET', '/livez/'],
  ])('says that there is nothing at %s %s', async (method, path) => {
    const server = await startTestServer();
    expectProblem(await server.call(method, path), 'not-found');
  });

  it('takes a body of 64 KiB and refuses one byte more', async () => {
    const server = await startTestServer();
    const credential = bearer(await server.signIn());
    const bodyOf = (bytes: number) => {
      const frame = JSON.stringify({ roomID: 'r', unknown: '' });
      return JSON.stringify({ roomID: 'r', unknown: 'x'.repeat(bytes - frame.length) });
    };
    const call = (bytes: number) =>
      server.call('POST', '/v1/room-tokens', { ...credential, body: bodyOf(bytes) });
    expect(bodyOf(limit)).toHaveLength(limit);
    expect((await call(limit)).status).toBe(200);
    expectProblem(await call(limit + 1), 'request-too-large');
  });

  it('takes nothing but JSON', async () => {
    const server = await startTestServer();
    const credential = bearer(await server.signIn());
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x']) {
      const more = { ...credential, body: '{"roomID":"r"}', headers: { 'content-type': type } };
      expectProblem(await server.call('POST', '/v1/room-tokens', more), 'media-type-unsupported');
    }
    for (const body of ['{', '{"roomID":"r"} x', "{'roomID':'r'}", 'undefined']) {
      const answer = await server.call('POST', '/v1/room-tokens', { ...credential, body });
      expectProblem(answer, 'request-invalid');
      expect(answer.body['detail']).toBe('The body is not JSON.');
    }
  });

  it('is not confused by a body that talks about prototypes', async () => {
    const server = await startTestServer();
    const body = '{"__proto__":{"roomID":"r"},"constructor":{"prototype":{"roomID":"r"}}}';
    const more = { ...bearer(await server.signIn()), body };
    expectProblem(await server.call('POST', '/v1/room-tokens', more), 'request-invalid');
  });

  it('refuses a path that can not be read', async () => {
    const server = await startTestServer();
    expectProblem(await server.call('GET', '/%zz'), 'request-invalid');
  });

  it('refuses bytes that are not HTTP in the same form', async () => {
    const server = await startTestServer();
    const text = await sendRaw(server.url, 'hello\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
    expect(text).toContain('cache-control: no-store\r\n');
    const [, body = ''] = text.split('\r\n\r\n');
    expect(JSON.parse(body)).toMatchObject({ code: 'request-invalid', status: 400 });
  });

  it('keeps the reason of its own failures to itself', async () => {
    const accounts = { ...(await testAccounts()), find: () => Promise.reject(new Error('canary: the disk')) };
    const server = await startTestServer({ accounts });
    const answer = await server.call('GET', '/access_token?userID=alice', basic('alice', alicePassword));
    expectProblem(answer, 'internal');
    expect(answer.text).not.toContain('canary');
  });

  it('gives each request its own code, whatever the client calls it', async () => {
    const server = await startTestServer();
    const headers = { 'x-request-id': 'mine', 'request-id': 'mine' };
    const codes = new Set<string | null>();
    for (let i = 0; i < 20; i += 1) {
      const answer = await server.call('GET', '/livez', { headers });
      codes.add(answer.headers.get('x-request-id'));
    }
    expect(codes.size).toBe(20);
    expect(codes).not.toContain('mine');
  });

  it('lets no browser page of another origin read an answer', async () => {
    const server = await startTestServer();
    const headers = { origin: 'https://evil.example' };
    const answer = await server.call('GET', '/.well-known/meeting-client', { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expectProblem(await server.call('OPTIONS', '/v1/room-tokens', { headers }), 'not-found');
  });
});

function sendRaw(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(text);
    });
  });
}
