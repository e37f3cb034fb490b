import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { TokenServerOptions } from '../../src/index.ts';
import { alicePassword, basic, bearer, startTestServer, testAccounts } from '../support/test-server.ts';

const lineSchema = z.record(z.string(), z.unknown());

async function start(change: Partial<TokenServerOptions> = {}) {
  const lines: Record<string, unknown>[] = [];
  const stream = {
    write(line: string) {
      lines.push(lineSchema.parse(JSON.parse(line)));
    },
  };
  const server = await startTestServer({ logger: { level: 'info', stream }, ...change });
  const requests = async () => {
    await server.stop();
    return lines.filter(({ msg }) => msg === 'request');
  };
  return { ...server, lines, requests };
}

describe('the log', () => {
  it('has one line for each request: who got what for which room, or why not', async () => {
    const server = await start();
    const signedIn = await server.call('POST', '/v1/device-keys', {
      body: { user: 'alice', password: alicePassword, device: 'laptop' },
    });
    const key = bearer(String(signedIn.body['deviceKey']));
    const given = await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'r1' } });
    const refused = await server.call('GET', '/access_token?userID=bob', basic('alice', alicePassword));
    const unknown = await server.call('GET', '/none?x=1');
    const [first, second, third, fourth, ...more] = await server.requests();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ route: '/v1/device-keys', status: 201, userID: 'alice' });
    expect(first?.['deviceKeyID']).toBe(signedIn.body['id']);
    expect(second).toMatchObject({
      level: 30,
      method: 'POST',
      route: '/v1/room-tokens',
      address: '127.0.0.1',
      status: 200,
      userID: 'alice',
      roomID: 'r1',
      ttl: 3600,
      deviceKeyID: signedIn.body['id'],
      requestId: given.headers.get('x-request-id'),
    });
    expect(second?.['ms']).toBeGreaterThanOrEqual(0);
    expect(third).toMatchObject({ route: '/access_token', status: 403, code: 'not-you', userID: 'alice' });
    expect(third?.['requestId']).toBe(refused.body['requestId']);
    expect(fourth).toMatchObject({ route: null, status: 404, code: 'not-found' });
    expect(fourth?.['requestId']).toBe(unknown.body['requestId']);
  });

  it('tells why the server failed, under the code that the answer shows', async () => {
    const accounts = { ...(await testAccounts()), find: () => Promise.reject(new Error('the disk is gone')) };
    const server = await start({ accounts });
    const answer = await server.call('GET', '/access_token?userID=alice', basic('alice', alicePassword));
    const reason = server.lines.find(({ msg }) => msg === 'unexpected error');
    expect(reason).toMatchObject({
      level: 50,
      requestId: answer.body['requestId'],
      err: { message: 'the disk is gone' },
    });
  });
});
