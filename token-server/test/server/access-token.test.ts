import { describe, expect, it } from 'vitest';
import { decodeToken04, readExpiry } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { secret } from '../support/secrets.ts';
import { alicePassword, basic, bearer, startTestServer } from '../support/test-server.ts';

const now = 1_800_000_000;
const clock = () => now * 1000;
const ttl = { default: 600, min: 60, max: 7200 };

describe('GET /access_token', () => {
  it('answers a device key and a password with nothing but a token', async () => {
    const server = await startTestServer({ clock, ttl });
    for (const credential of [bearer(await server.signIn()), basic('alice', alicePassword)]) {
      const answer = await server.call('GET', '/access_token?userID=alice&expired_ts=900', credential);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(Object.keys(answer.body)).toEqual(['token']);
      expect(decodeToken04(String(answer.body['token']), secret)).toMatchObject({
        userID: 'alice',
        ctime: now,
        expire: now + 900,
        payload: '',
        mode: 'gcm',
      });
    }
  });

  it.each([
    ['', 600],
    ['&expired_ts=60', 60],
    ['&expired_ts=59', 60],
    ['&expired_ts=0', 60],
    ['&expired_ts=-86400', 60],
    ['&expired_ts=7200', 7200],
    ['&expired_ts=7201', 7200],
    ['&expired_ts=31536000', 7200],
    ['&expired_ts=999999999999999', 7200],
  ])('keeps the life within bounds: %s', async (query, seconds) => {
    const server = await startTestServer({ clock, ttl });
    const answer = await server.call(
      'GET',
      `/access_token?userID=alice${query}`,
      bearer(await server.signIn()),
    );
    expect(readExpiry(String(answer.body['token']))).toBe(now + seconds);
  });

  it.each([
    ['userID', ''],
    ['userID', 'userID=alice&userID=alice'],
    ['expired_ts', 'userID=alice&expired_ts=abc'],
    ['expired_ts', 'userID=alice&expired_ts=1.5'],
    ['expired_ts', 'userID=alice&expired_ts=1e3'],
    ['expired_ts', 'userID=alice&expired_ts='],
    ['expired_ts', 'userID=alice&expired_ts=60&expired_ts=61'],
  ])('names a missing or wrong value: %s in %j', async (field, query) => {
    const server = await startTestServer();
    const answer = await server.call('GET', `/access_token?${query}`, bearer(await server.signIn()));
    expectProblem(answer, 'request-invalid');
    expect(answer.body['detail']).toBe(`Missing or not valid: ${field}.`);
  });

  it.each(['bob', 'Alice', 'alice ', 'mallory', ''])(
    'gives no token in the name of %j to alice',
    async (userID) => {
      const server = await startTestServer();
      const path = `/access_token?userID=${encodeURIComponent(userID)}`;
      expectProblem(await server.call('GET', path, bearer(await server.signIn())), 'not-you');
      expectProblem(await server.call('GET', path, basic('alice', alicePassword)), 'not-you');
    },
  );

  it.each(['userId', 'user_id', 'uid'])(
    'takes the name that some samples have for the caller: %s',
    async (name) => {
      const server = await startTestServer();
      const key = bearer(await server.signIn());
      const { status, body } = await server.call('GET', `/access_token?${name}=alice&expired_ts=60`, key);
      expect(status).toBe(200);
      expect(decodeToken04(String(body['token']), secret)).toMatchObject({ userID: 'alice' });
      for (const query of [
        `${name}=bob`,
        `${name}=bob&userID=alice`,
        `${name}=alice&${name}=bob`,
        `${name}=`,
      ]) {
        expectProblem(await server.call('GET', `/access_token?${query}`, key), 'not-you');
      }
      const twice = await server.call('GET', `/access_token?${name}=alice&${name}=alice`, key);
      expectProblem(twice, 'request-invalid');
    },
  );

  it('gives nothing to a caller without a valid credential', async () => {
    const server = await startTestServer();
    const path = '/access_token?userID=alice';
    const anonymous = await server.call('GET', path);
    expectProblem(anonymous, 'credentials-missing');
    expect(anonymous.headers.get('www-authenticate')).toMatch(/^Bearer, Basic /);
    expectProblem(await server.call('GET', path, basic('alice', 'wrong')), 'credentials-wrong');
    expectProblem(await server.call('GET', path, basic('mallory', alicePassword)), 'credentials-wrong');
    expectProblem(await server.call('GET', path, bearer('wrong')), 'device-key-invalid');
    for (const authorization of ['Basic', 'Basic !!!', 'Basic YWxpY2U=', 'Basic YWxpY2U6', 'Digest x', '']) {
      expectProblem(await server.call('GET', path, { authorization }), 'credentials-missing');
    }
  });

  it('gives only tokens for one room where ZEGO enforces rooms', async () => {
    const server = await startTestServer({ roomsEnforced: true });
    const credential = bearer(await server.signIn());
    expectProblem(await server.call('GET', '/access_token?userID=alice', credential), 'request-invalid');
    expectProblem(
      await server.call('GET', '/access_token?userID=alice&roomID=a%20b', credential),
      'room-id-invalid',
    );
    const { body } = await server.call('GET', '/access_token?userID=alice&roomID=r1', credential);
    expect(decodeToken04(String(body['token']), secret).payload).toContain('"room_id":"r1"');
  });

  it('listens on another path, or not at all', async () => {
    const moved = await startTestServer({ accessTokenPath: '/api/token' });
    const credential = bearer(await moved.signIn());
    expect((await moved.call('GET', '/api/token?userID=alice', credential)).status).toBe(200);
    expectProblem(await moved.call('GET', '/access_token?userID=alice', credential), 'not-found');
    const without = await startTestServer({ accessTokenPath: false });
    expectProblem(await without.call('GET', '/access_token?userID=alice', bearer('x')), 'not-found');
  });
});
