import { describe, expect, it } from 'vitest';
import type { AccountStore, TokenServerOptions } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import {
  alicePassword,
  basic,
  bearer,
  bobPassword,
  startTestServer,
  testAccounts,
} from '../support/test-server.ts';

const signInLimits = {
  perAccount: { failures: 3, windowSeconds: 60 },
  perAddress: { failures: 8, windowSeconds: 600 },
};

async function start(change: Partial<TokenServerOptions> = {}) {
  let now = 1_800_000_000_000;
  const server = await startTestServer({ signInLimits, clock: () => now, ...change });
  return {
    ...server,
    pass(seconds: number) {
      now += seconds * 1000;
    },
    attempt(user: string, password: string, from?: string) {
      const headers: Record<string, string> = from === undefined ? {} : { 'x-forwarded-for': from };
      return server.call('POST', '/v1/device-keys', { body: { user, password, device: 'pc' }, headers });
    },
  };
}

describe('guessing a password', () => {
  it('locks the account after some failures, also for the right password, until the window ends', async () => {
    const server = await start();
    for (let i = 0; i < 3; i += 1) expectProblem(await server.attempt('alice', 'wrong'), 'credentials-wrong');
    server.pass(20);
    const locked = await server.attempt('Alice', alicePassword);
    expectProblem(locked, 'rate-limited');
    expect(locked.headers.get('retry-after')).toBe('40');
    expect(locked.body['detail']).toBe('Try again in 40 seconds.');
    server.pass(39);
    expectProblem(await server.attempt('alice', alicePassword), 'rate-limited');
    server.pass(1);
    expect((await server.attempt('alice', alicePassword)).status).toBe(201);
  });

  it('counts Basic sign-in with the other one, and leaves signed-in devices and other accounts alone', async () => {
    const server = await start();
    const key = await server.signIn();
    const path = '/access_token?userID=alice';
    expectProblem(await server.attempt('alice', 'wrong'), 'credentials-wrong');
    expectProblem(await server.call('GET', path, basic('alice', 'wrong')), 'credentials-wrong');
    expectProblem(await server.call('GET', path, basic('alice', 'wrong')), 'credentials-wrong');
    const locked = await server.call('GET', path, basic('alice', alicePassword));
    expectProblem(locked, 'rate-limited');
    expect(locked.headers.get('retry-after')).toBe('60');
    expectProblem(await server.attempt('alice', alicePassword), 'rate-limited');
    expect((await server.call('GET', path, bearer(key))).status).toBe(200);
    expect((await server.attempt('bob', bobPassword)).status).toBe(201);
  });

  it('forgets an account’s failures when its password is given', async () => {
    const server = await start();
    for (let round = 0; round < 2; round += 1) {
      await server.attempt('alice', 'wrong');
      await server.attempt('alice', 'wrong');
      expect((await server.attempt('alice', alicePassword)).status).toBe(201);
    }
  });

  it('locks an unknown name exactly as a known one', async () => {
    const server = await start();
    const answers = [];
    for (const user of ['alice', 'mallory']) {
      for (let i = 0; i < 4; i += 1) {
        const { status, body } = await server.attempt(user, 'wrong');
        answers.push([status, body['code'], body['detail']]);
      }
    }
    expect(answers.slice(4)).toEqual(answers.slice(0, 4));
    expect(answers[3]?.[0]).toBe(429);
  });

  it('locks an address that tries many names, until its own window ends', async () => {
    const server = await start();
    for (let i = 0; i < 8; i += 1) {
      expectProblem(await server.attempt(`user${String(i)}`, 'wrong'), 'credentials-wrong');
    }
    const locked = await server.attempt('alice', alicePassword);
    expectProblem(locked, 'rate-limited');
    expect(locked.headers.get('retry-after')).toBe('600');
    server.pass(600);
    expect((await server.attempt('alice', alicePassword)).status).toBe(201);
  });

  it('does not count successes against an address', async () => {
    const server = await start();
    for (let i = 0; i < 12; i += 1) expect((await server.attempt('bob', bobPassword)).status).toBe(201);
  });

  it('looks at no more passwords when they all come at once', async () => {
    const accounts = await testAccounts();
    let looked = 0;
    const counting: AccountStore = {
      ...accounts,
      find: (user) => {
        looked += 1;
        return accounts.find(user);
      },
    };
    const server = await start({ accounts: counting });
    const sameAccount = await Promise.all(Array.from({ length: 40 }, () => server.attempt('alice', 'wrong')));
    expect(sameAccount.filter(({ status }) => status === 401)).toHaveLength(3);
    expect(looked).toBe(3);
    const names = Array.from({ length: 40 }, (_, i) => `user${String(i)}`);
    const otherAccounts = await Promise.all(names.map((user) => server.attempt(user, 'wrong')));
    expect(otherAccounts.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(looked).toBe(8);
  });

  it('believes X-Forwarded-For from a trusted proxy alone', async () => {
    const guess = async (server: Awaited<ReturnType<typeof start>>) => {
      for (let i = 0; i < 8; i += 1) await server.attempt(`user${String(i)}`, 'wrong', '203.0.113.7');
      return server.attempt('alice', alicePassword, '203.0.113.8');
    };
    expect((await guess(await start({ trustProxy: ['127.0.0.1'] }))).status).toBe(201);
    expect((await guess(await start({ trustProxy: ['loopback'] }))).status).toBe(201);
    expectProblem(await guess(await start({ trustProxy: ['10.0.0.0/8'] })), 'rate-limited');
    expectProblem(await guess(await start()), 'rate-limited');
  });
});
