import { describe, expect, it } from 'vitest';
import { createMemoryAccountStore, createMemoryDeviceKeyStore, Secret } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { matching } from '../support/matching.ts';
import { alicePassword, basic, bearer, cheapScrypt, startTestServer } from '../support/test-server.ts';

const signIn = { user: 'alice', password: alicePassword, device: 'Alice’s laptop' };

describe('POST /v1/device-keys', () => {
  it('trades a password for a key of this device', async () => {
    const server = await startTestServer();
    const answer = await server.call('POST', '/v1/device-keys', { body: { ...signIn, unknown: 'ignored' } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-request-id')).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(answer.body).toEqual({
      // 43 characters of base64url are 256 bits.
      deviceKey: matching(/^fdk_[A-Za-z0-9_-]{43}$/),
      id: matching(/^[0-9a-f-]{36}$/),
      userID: 'alice',
      userName: 'Alice Example',
    });
    const again = await server.call('POST', '/v1/device-keys', { body: signIn });
    expect(again.body['deviceKey']).not.toBe(answer.body['deviceKey']);
  });

  it('finds the account whatever the capital letters, and answers its own spelling', async () => {
    const server = await startTestServer();
    const answer = await server.call('POST', '/v1/device-keys', { body: { ...signIn, user: 'ALICE' } });
    expect(answer).toMatchObject({ status: 201, body: { userID: 'alice' } });
  });

  it('takes a password in either Unicode spelling', async () => {
    const server = await startTestServer();
    const body = { user: 'bob', password: 'staple-Zu\u0308rich-7', device: 'pc' };
    expect((await server.call('POST', '/v1/device-keys', { body })).status).toBe(201);
  });

  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['another one’s password', { user: 'bob' }],
    ['an unknown user', { user: 'mallory' }],
    ['a name that can be no user', { user: 'not a user / 会议' }],
    ['a very long name', { user: 'a'.repeat(1000) }],
    ['letters that only look alike', { user: 'ALICE'.replace('I', '\u0130') }],
  ])('answers %s with the same refusal', async (_, change) => {
    const server = await startTestServer();
    const answer = await server.call('POST', '/v1/device-keys', { body: { ...signIn, ...change } });
    expectProblem(answer, 'credentials-wrong');
    expect(answer.body['detail']).toBe('User name and password do not match.');
  });

  it.each([
    ['user', { ...signIn, user: undefined }],
    ['user', { ...signIn, user: '' }],
    ['user', { ...signIn, user: 7 }],
    ['password', { ...signIn, password: undefined }],
    ['password', { ...signIn, password: '' }],
    ['password', { ...signIn, password: ['x'] }],
    ['password', { ...signIn, password: 'x'.repeat(4097) }],
    ['device', { ...signIn, device: undefined }],
    ['device', { ...signIn, device: ' ' }],
    ['device', { ...signIn, device: 'x'.repeat(101) }],
    ['device', { ...signIn, device: 'a\u0007b' }],
    ['user, password, device', {}],
    ['body', []],
  ])('names a missing or wrong field: %s', async (fields, body) => {
    const server = await startTestServer();
    const answer = await server.call('POST', '/v1/device-keys', { body });
    expectProblem(answer, 'request-invalid');
    expect(answer.body['detail']).toBe(`Missing or not valid: ${fields}.`);
  });

  it('keeps a person’s twenty newest keys', async () => {
    const server = await startTestServer();
    const first = await server.signIn();
    const bobs = await server.signIn('bob');
    const second = await server.signIn();
    for (let i = 0; i < 19; i += 1) await server.signIn();
    expectProblem(await server.call('GET', '/v1/me', bearer(first)), 'device-key-invalid');
    expect((await server.call('GET', '/v1/me', bearer(second))).status).toBe(200);
    expect((await server.call('GET', '/v1/me', bearer(bobs))).status).toBe(200);
  });

  it('answers 500 and gives no key when the key can not be stored', async () => {
    const deviceKeys = { ...createMemoryDeviceKeyStore(), add: () => Promise.reject(new Error('disk full')) };
    const server = await startTestServer({ deviceKeys });
    const answer = await server.call('POST', '/v1/device-keys', { body: signIn });
    expectProblem(answer, 'internal');
    expect(answer.text).not.toContain('disk full');
  });
});

describe('GET /v1/me', () => {
  it('tells who a key belongs to', async () => {
    const server = await startTestServer();
    const answer = await server.call('GET', '/v1/me', bearer(await server.signIn('bob')));
    expect(answer).toMatchObject({ status: 200, body: { userID: 'bob', userName: 'Bob 李' } });
  });

  it('takes the scheme in any case', async () => {
    const server = await startTestServer();
    const key = await server.signIn();
    expect((await server.call('GET', '/v1/me', { authorization: `bearer ${key}` })).status).toBe(200);
  });

  it('refuses every other credential', async () => {
    const server = await startTestServer();
    const key = await server.signIn();
    const changed = key.slice(0, -2) + (key.endsWith('AA') ? 'BB' : 'AA');
    for (const wrong of [changed, key.slice(0, -1), `${key}A`, key.slice(4), 'fdk_', 'x']) {
      const answer = await server.call('GET', '/v1/me', bearer(wrong));
      expectProblem(answer, 'device-key-invalid');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    expectProblem(await server.call('GET', '/v1/me'), 'credentials-missing');
    expectProblem(await server.call('GET', '/v1/me', basic('alice', alicePassword)), 'credentials-missing');
    expectProblem(await server.call('GET', '/v1/me', { authorization: key }), 'credentials-missing');
    expectProblem(
      await server.call('GET', '/v1/me', { authorization: `Bearer ${key} ${key}` }),
      'credentials-missing',
    );
  });
});

describe('DELETE /v1/device-keys/current', () => {
  it('ends this key and no other', async () => {
    const server = await startTestServer();
    const [key, other] = [await server.signIn(), await server.signIn()];
    const answer = await server.call('DELETE', '/v1/device-keys/current', bearer(key));
    expect(answer).toMatchObject({ status: 204, text: '' });
    for (const [method, path] of [
      ['GET', '/v1/me'],
      ['POST', '/v1/room-tokens'],
      ['GET', '/access_token?userID=alice'],
      ['DELETE', '/v1/device-keys/current'],
    ] as const) {
      expectProblem(await server.call(method, path, bearer(key)), 'device-key-invalid');
    }
    expect((await server.call('GET', '/v1/me', bearer(other))).status).toBe(200);
  });

  it('takes the empty JSON body that some HTTP clients announce', async () => {
    const server = await startTestServer();
    const more = { ...bearer(await server.signIn()), headers: { 'content-type': 'application/json' } };
    expect((await server.call('DELETE', '/v1/device-keys/current', more)).status).toBe(204);
  });

  it('answers 500 and keeps the key when the change can not be stored', async () => {
    const deviceKeys = {
      ...createMemoryDeviceKeyStore(),
      remove: () => Promise.reject(new Error('disk full')),
    };
    const server = await startTestServer({ deviceKeys });
    const key = await server.signIn();
    expectProblem(await server.call('DELETE', '/v1/device-keys/current', bearer(key)), 'internal');
    expect((await server.call('GET', '/v1/me', bearer(key))).status).toBe(200);
  });
});

describe('a removed account', () => {
  it('takes its device keys with it, and an account made again under its name does not get them back', async () => {
    const one = { user: 'alice', name: 'Alice Example', password: new Secret(alicePassword) };
    let accounts = await createMemoryAccountStore([one], cheapScrypt);
    const server = await startTestServer({
      accounts: { find: (user) => accounts.find(user), isReady: () => accounts.isReady() },
    });
    const key = await server.signIn();
    accounts = await createMemoryAccountStore([], cheapScrypt);
    expectProblem(await server.call('GET', '/v1/me', bearer(key)), 'device-key-invalid');
    accounts = await createMemoryAccountStore([one], cheapScrypt);
    expectProblem(await server.call('GET', '/v1/me', bearer(key)), 'device-key-invalid');
  });
});
