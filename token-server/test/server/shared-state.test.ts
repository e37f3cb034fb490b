import { describe, expect, it } from 'vitest';
import {
  createMemoryDeviceKeyStore,
  createMemorySharedState,
  type SharedState,
  type TokenServerOptions,
} from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { slowSharedState } from '../support/shared-states.ts';
import {
  alicePassword,
  bearer,
  startTestServer,
  testAccounts,
  type TestServer,
} from '../support/test-server.ts';

const now = 1_800_000_000_000;
const clock = () => now;
const kinds = [
  ['at once', createMemorySharedState],
  ['later', slowSharedState],
] as const;

/** Two servers of one company behind one address. */
async function replicas(shared: SharedState, change: Partial<TokenServerOptions> = {}) {
  const stores = { accounts: await testAccounts(), deviceKeys: createMemoryDeviceKeyStore() };
  const options = { ...stores, shared, clock, ...change };
  return [await startTestServer(options), await startTestServer(options)] as const;
}

function token(server: TestServer, key: string) {
  return server.call('POST', '/v1/room-tokens', { ...bearer(key), body: { roomID: 'r' } });
}

function attempt(server: TestServer, user: string, password: string) {
  return server.call('POST', '/v1/device-keys', { body: { user, password, device: 'pc' } });
}

async function onceCode(server: TestServer): Promise<string> {
  const body = { roomID: 'r', uses: 'once' };
  const answer = await server.call('POST', '/v1/invitations', { ...bearer(await server.signIn()), body });
  return String(answer.body['code']);
}

function redeem(server: TestServer, code: string) {
  return server.call('POST', '/v1/guests', { body: { code, name: 'Zoë' } });
}

describe.each(kinds)('two servers with one shared state that answers %s', (_when, open) => {
  it('bound one person together', async () => {
    const limits = { tokens: { perIdentity: { burst: 3, perMinute: 2 } } };
    const [first, second] = await replicas(open(clock), { limits });
    const key = await first.signIn();
    expect((await token(first, key)).status).toBe(200);
    expect((await token(second, key)).status).toBe(200);
    const answers = await Promise.all([first, second, first, second].map((server) => token(server, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429, 429]);
    const refused = await token(second, key);
    expectProblem(refused, 'rate-limited');
    expect(refused.headers.get('retry-after')).toBe('30');
  });

  it('bound one address together', async () => {
    const limits = { tokens: { perAddress: { burst: 2, perMinute: 1 } } };
    const [first, second] = await replicas(open(clock), { limits });
    expectProblem(await token(first, 'fdk_wrong'), 'device-key-invalid');
    expectProblem(await token(second, 'fdk_wrong'), 'device-key-invalid');
    expectProblem(await token(first, 'fdk_wrong'), 'rate-limited');
  });

  it('bound how many devices one person signs in', async () => {
    const limits = { signIns: { perIdentity: { burst: 2, perMinute: 1 } } };
    const [first, second] = await replicas(open(clock), { limits });
    const key = await first.signIn();
    await second.signIn();
    expectProblem(await attempt(first, 'alice', alicePassword), 'rate-limited');
    expect((await first.call('GET', '/v1/device-keys', bearer(key))).body['deviceKeys']).toHaveLength(2);
  });

  it('lock an account together, also when all guesses come at once', async () => {
    const signInLimits = {
      perAccount: { failures: 3, windowSeconds: 60 },
      perAddress: { failures: 8, windowSeconds: 600 },
    };
    const servers = await replicas(open(clock), { signInLimits });
    const guesses = Array.from({ length: 10 }, () => servers).flat();
    const answers = await Promise.all(guesses.map((server) => attempt(server, 'alice', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
    for (const server of servers) {
      const locked = await attempt(server, 'alice', alicePassword);
      expectProblem(locked, 'rate-limited');
      expect(locked.headers.get('retry-after')).toBe('60');
      // What was refused counts for nobody's address.
      await server.signIn('bob');
    }
  });

  it('let one guest in by a code for one', async () => {
    const [first, second] = await replicas(open(clock));
    const code = await onceCode(first);
    const answers = await Promise.all([redeem(first, code), redeem(second, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expectProblem(await redeem(second, code), 'invitation-used');
  });
});

const failing = [
  [
    'throws',
    () => {
      throw new Error('no connection');
    },
  ],
  ['rejects', () => Promise.reject(new Error('no connection'))],
] as const;

describe.each(failing)('a shared state that %s', (_how, fail) => {
  it('gives no token where requests can not be counted, for the address or for the person', async () => {
    const { counters } = createMemorySharedState(clock);
    for (const part of ['tokens/address', 'tokens/identity']) {
      const take: typeof counters.take = (kind, ...more) =>
        kind === part ? fail() : counters.take(kind, ...more);
      const server = await startTestServer({ shared: { counters: { take } } });
      const key = await server.signIn();
      for (const answer of [
        await token(server, key),
        await server.call('GET', '/access_token?userID=alice', bearer(key)),
      ]) {
        expectProblem(answer, 'internal');
        expect(answer.text).not.toMatch(/"04|no connection/);
      }
    }
  });

  it('looks at no password where failures can not be counted', async () => {
    const { failures } = createMemorySharedState(clock);
    const accounts = await testAccounts();
    let looked = 0;
    const find: typeof accounts.find = (user) => {
      looked += 1;
      return accounts.find(user);
    };
    const server = await startTestServer({
      accounts: { ...accounts, find },
      shared: { failures: { ...failures, count: fail } },
    });
    expectProblem(await attempt(server, 'alice', alicePassword), 'internal');
    expect(looked).toBe(0);
  });

  it('lets in no guest where the use of a code can not be written down', async () => {
    const { usedCodes } = createMemorySharedState(clock);
    const server = await startTestServer({ shared: { usedCodes: { ...usedCodes, use: fail } } });
    const answer = await redeem(server, await onceCode(server));
    expectProblem(answer, 'internal');
    expect(answer.text).not.toMatch(/"04|fgk_/);
  });
});
