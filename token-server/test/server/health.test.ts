import { describe, expect, it } from 'vitest';
import { createMemoryDeviceKeyStore } from '../../src/index.ts';
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

  it('stays live but is not ready while accounts or device keys can not be used, and says which', async () => {
    const broken = { isReady: () => Promise.resolve(false) };
    const failed = { state: 'failed', reason: matching(/^The .*\.$/) };
    const accounts = { ...(await testAccounts()), ...broken };
    const deviceKeys = { ...createMemoryDeviceKeyStore(), ...broken };
    for (const part of [{ accounts }, { deviceKeys }]) {
      const server = await startTestServer(part);
      expect((await server.call('GET', '/livez')).status).toBe(200);
      const answer = await server.call('GET', '/readyz');
      expect(answer.body['parts']).toMatchObject(
        Object.fromEntries(Object.keys(part).map((n) => [n, failed])),
      );
      const { parts, roomsEnforced } = answer.body;
      expectProblem(answer, 'not-ready', { parts, roomsEnforced });
    }
  });
});
