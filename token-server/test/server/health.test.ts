import { describe, expect, it } from 'vitest';
import { createMemoryDeviceKeyStore, createMemoryUsedCodeStore } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { matching } from '../support/matching.ts';
import { startTestServer, testAccounts } from '../support/test-server.ts';

describe('health', () => {
  it('is live and ready, and says whether rooms are enforced', async () => {
    for (const roomsEnforced of [false, true]) {
      const server = await startTestServer({ roomsEnforced });
      expect(await server.call('GET', '/livez')).toMatchObject({ status: 200, body: { status: 'live' } });
      const ready = await server.call('GET', '/readyz');
      expect(ready).toMatchObject({ status: 200, body: { status: 'ready', roomsEnforced } });
      expect(ready.body['parts']).toMatchObject({ accounts: { state: 'ok' }, deviceKeys: { state: 'ok' } });
    }
  });

  it('stays live but is not ready while nothing new can be stored, and says which part', async () => {
    const broken = { isReady: () => Promise.resolve(false) };
    const failed = { state: 'failed', reason: matching(/^The .*\.$/) };
    const deviceKeys = { ...createMemoryDeviceKeyStore(), ...broken };
    const usedCodes = { ...createMemoryUsedCodeStore(), ...broken };
    for (const [part, change] of [
      ['usedCodes', { shared: { usedCodes } }],
      ['deviceKeys', { deviceKeys }],
    ] as const) {
      const server = await startTestServer(change);
      expect((await server.call('GET', '/livez')).status).toBe(200);
      const answer = await server.call('GET', '/readyz');
      expect(answer.body['parts']).toMatchObject({ [part]: failed });
      const { parts, roomsEnforced } = answer.body;
      expectProblem(answer, 'not-ready', { parts, roomsEnforced });
    }
  });

  it('stays ready with the accounts it knows while their file can not be read, and says so', async () => {
    const accounts = { ...(await testAccounts()), isReady: () => Promise.resolve(false) };
    const server = await startTestServer({ accounts });
    const { status, body } = await server.call('GET', '/readyz');
    expect(status).toBe(200);
    expect(body['parts']).toMatchObject({
      accounts: { state: 'degraded', reason: matching(/stay in force/) },
    });
    await server.signIn();
  });
});
