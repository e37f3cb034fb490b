import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { useBuild } from '../support/built.ts';
import { companyFolder } from '../support/company-folder.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { audience, startIdentityProvider } from '../support/identity-provider.ts';
import { matching } from '../support/matching.ts';
import { runNode } from '../support/run-process.ts';
import { startServerProcess } from '../support/server-process.ts';
import { alicePassword, bearer, callServer } from '../support/test-server.ts';

// Each of them starts processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const built = useBuild();
const run = (...args: string[]) => runNode(built('token-server'), args);

describe('token-server COMMAND', () => {
  it('tells what there is', async () => {
    for (const args of [[], ['help'], ['--help']]) {
      const { code, stdout } = await run(...args);
      expect(code).toBe(0);
      expect(stdout).toContain('account');
      expect(stdout).toContain('keys');
    }
    expect((await run('keys', '--help')).stdout).toContain('keys revoke');
    expect((await run('devices', '--help')).stdout).toContain('devices revoke');
    expect((await run('account', '--help')).stdout).toContain('account add');
  });

  it('repeats nothing that may be secret', async () => {
    for (const word of ['hunter2', '__proto__', 'toString']) {
      const { code, stdout, stderr } = await run(word);
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^token-server: usage: the command is one of .*\n$/);
      expect(stderr).not.toContain(word);
    }
  });
});

describe('the conformance kit of the build', () => {
  it('passes the server of the same build, and ends with 1 and 2 as it says', async () => {
    const { folder, configFile } = await companyFolder();
    const { url } = await startServerProcess(built('serve'), ['--config', configFile]);
    const credentials = join(folder, 'credentials.json');
    await writeFile(credentials, JSON.stringify({ user: 'alice', password: alicePassword }));
    const check = (...more: readonly string[]) =>
      runNode(built('conformance'), [
        ...['--url', url, '--credentials-file', credentials],
        ...['--secret-file', join(folder, 'server-secret'), ...more],
      ]);
    expect(await check()).toMatchObject({ code: 0, stdout: matching(/ 0 failed/) });
    const wrongApp = await check('--protocol', 'compatible', '--app-id', '42');
    expect(wrongApp).toMatchObject({ code: 1, stdout: matching(/^FAIL +token-app /m) });
    expect(await check('--protocol', 'v2')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a server whose people come from an identity provider', () => {
  it('runs without accounts, takes its bearers, and takes over what is added and revoked', async () => {
    const provider = await startIdentityProvider();
    const { folder, configFile, deviceKeysFile } = await companyFolder({
      accountsFile: undefined,
      accessKeysFile: 'access-keys.json',
      oidc: [{ issuer: provider.issuer, audience }],
    });
    const accessKeys = join(folder, 'access-keys.json');
    const { url } = await startServerProcess(built('serve'), ['--config', configFile]);
    const me = (key: string) => callServer(url, 'GET', '/v1/me', bearer(key));
    const discovery = await callServer(url, 'GET', '/.well-known/meeting-client');
    expect(discovery.body['signInMethods']).toEqual(['access-key']);

    const { accessToken } = await provider.signIn({ sub: 'alice-1', name: 'Alice' });
    const device = { ...bearer(accessToken), body: { device: 'laptop' } };
    const { body } = await callServer(url, 'POST', '/v1/device-keys', device);
    const deviceKey = String(body['deviceKey']);
    expect((await me(deviceKey)).body).toMatchObject({ userName: 'Alice' });
    const { stdout } = await run('keys', 'add', '--access-keys', accessKeys, '--name', 'Kiosk');
    const accessKey = stdout.trim();
    await vi.waitFor(async () => {
      expect((await me(accessKey)).body).toMatchObject({ userName: 'Kiosk' });
    }, 10_000);

    const revoked = await run(
      'devices',
      'revoke',
      '--device-keys',
      deviceKeysFile,
      '--id',
      String(body['id']),
    );
    expect(revoked.stdout).toMatch(/^signed out u-[a-z2-7]{30}: laptop\n$/);
    await run('keys', 'revoke', '--access-keys', accessKeys, '--id', accessKey.slice(4, 16));
    await vi.waitFor(async () => {
      expectProblem(await me(deviceKey), 'device-key-invalid');
      expectProblem(await me(accessKey), 'access-key-invalid');
    }, 10_000);
  });

  it('keeps the keys it knows while their file is broken, and says so', async () => {
    const { folder, configFile } = await companyFolder({ accessKeysFile: 'access-keys.json' });
    const accessKeys = join(folder, 'access-keys.json');
    const { stdout } = await run('keys', 'add', '--access-keys', accessKeys, '--name', 'Kiosk');
    const { url } = await startServerProcess(built('serve'), ['--config', configFile]);
    expect(await callServer(url, 'GET', '/readyz')).toMatchObject({ status: 200 });
    await writeFile(accessKeys, '{');
    await vi.waitFor(async () => {
      const { status, body } = await callServer(url, 'GET', '/readyz');
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { parts: { accessKeys: { state: 'degraded' }, accounts: { state: 'ok' } } },
      });
    }, 10_000);
    expect((await callServer(url, 'GET', '/v1/me', bearer(stdout.trim()))).status).toBe(200);
  });
});
