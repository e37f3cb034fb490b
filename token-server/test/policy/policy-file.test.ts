import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPolicyFile } from '../../src/policy/policy-file.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bearer, startTestServer } from '../support/test-server.ts';
import { rejectionOf } from '../support/thrown.ts';

const rule = (room: string) => `rules: [{ name: all, rooms: [${room}], role: host }]`;

describe('a policy that changes while the server runs', () => {
  it('counts from the next request on, and one with a mistake never does', async () => {
    const path = join(await temporaryFolder(), 'policy.yaml');
    await writeFile(path, rule('old'));
    const problems: unknown[] = [];
    const file = await openPolicyFile(path, { onProblem: (error) => problems.push(error) });
    onTestFinished(() => {
      file.close();
    });
    const server = await startTestServer({
      policy: () => file.current(),
      readyChecks: [file.readiness],
    });
    const credential = bearer(await server.signIn());
    const ask = (roomID: string) =>
      server.call('POST', '/v1/room-tokens', { ...credential, body: { roomID } });
    const ready = async () => (await server.call('GET', '/readyz')).body;
    expect((await ask('old')).status).toBe(200);

    await writeFile(path, rule('new'));
    await file.reload();
    expectProblem(await ask('old'), 'room-not-allowed');
    expect((await ask('new')).status).toBe(200);

    for (const broken of ['rules: [', '', rule('"a b"')]) {
      await writeFile(path, broken);
      await file.reload();
      expect((await ask('new')).status).toBe(200);
      expectProblem(await ask('old'), 'room-not-allowed');
    }
    await rm(path);
    await file.reload();
    expectProblem(await ask('old'), 'room-not-allowed');
    expect(problems).toHaveLength(4);
    expect(await ready()).toMatchObject({ status: 'ready', parts: { policy: { state: 'degraded' } } });

    await writeFile(path, rule('old'));
    await file.reload();
    expect((await ask('old')).status).toBe(200);
    expect(await ready()).toMatchObject({ parts: { policy: { state: 'ok' } } });
  });

  it('must be good at the start', async () => {
    const path = join(await temporaryFolder(), 'policy.yaml');
    expect(String(await rejectionOf(openPolicyFile(path)))).toMatch(/no such file/);
  });
});
