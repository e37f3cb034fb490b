import { execFile, spawn } from 'node:child_process';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useBuild } from '../support/built.ts';
import { companyFolder } from '../support/company-folder.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { says, startPolicyService } from '../support/policy-service.ts';
import { startServerProcess } from '../support/server-process.ts';
import { alicePassword, basic, bearer, callServer } from '../support/test-server.ts';

// Each of them starts processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const built = useBuild();
const firstKey = 'first-room-key-of-thirty-two-bytes-or-more';
const secondKey = 'second-room-key-of-thirty-two-bytes-or-more';

/** As a careful tool does it: a reader never finds half of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

async function start(change: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>>) {
  const { folder, configFile } = await companyFolder(change);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const server = await startServerProcess(built('serve'), ['--config', configFile]);
  const call = (method: string, path: string, more = {}) => callServer(server.url, method, path, more);
  return { ...server, folder, call };
}

describe('SIGHUP', () => {
  it('does not end a server that is still starting', async () => {
    const { folder, configFile } = await companyFolder();
    const pipe = join(folder, 'config.pipe');
    await promisify(execFile)('mkfifo', [pipe]);
    const child = spawn(process.execPath, [built('serve'), '--config', pipe], { stdio: 'pipe' });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    // Opens when the server reads its configuration, which is not there yet.
    const configuration = await open(pipe, 'w');
    child.kill('SIGHUP');
    await configuration.writeFile(await readFile(configFile));
    await configuration.close();
    await vi.waitFor(() => {
      expect(child.signalCode).toBeNull();
      expect(printed).toContain('Server listening');
    }, 20_000);
  });
});

describe('the room key', () => {
  it('is read again at SIGHUP and by itself, and a bad one leaves the one before in force', async () => {
    const server = await start({ roomKeyFile: 'room-key' }, { 'room-key': firstKey });
    const body = { user: 'alice', password: alicePassword, device: 'laptop' };
    const key = bearer(String((await server.call('POST', '/v1/device-keys', { body })).body['deviceKey']));
    const invite = async () => {
      const room = await server.call('POST', '/v1/rooms', { ...key, body: { title: 'Weekly' } });
      const wanted = { ...key, body: { roomID: room.body['roomID'] } };
      return String((await server.call('POST', '/v1/invitations', wanted)).body['code']);
    };
    const come = (code: string) => server.call('POST', '/v1/guests', { body: { code, name: 'Visitor' } });
    const part = async () => (await server.call('GET', '/readyz')).body['parts'];
    const path = join(server.folder, 'room-key');
    const old = await invite();
    expect((await come(old)).status).toBe(200);

    await replaceFile(path, 'canary-short');
    server.signal('SIGHUP');
    const complaint = await server.line(/a changed file can not be used/);
    expect(JSON.parse(complaint)).toMatchObject({ level: 50, file: 'roomKey' });
    expect((await come(old)).status).toBe(200);
    expect(await part()).toMatchObject({ roomKey: { state: 'degraded' } });

    await replaceFile(path, secondKey);
    server.signal('SIGHUP');
    await vi.waitFor(async () => {
      expectProblem(await come(old), 'invitation-invalid');
    }, 10_000);
    expect((await come(await invite())).status).toBe(200);
    expect(await part()).toMatchObject({ roomKey: { state: 'ok' } });

    // Nobody tells the server.
    await replaceFile(path, firstKey);
    await vi.waitFor(
      async () => {
        expect((await come(old)).status).toBe(200);
      },
      { timeout: 15_000, interval: 200 },
    );
    const ids = [...server.printed().matchAll(/"file":"roomKey","keyID":"([0-9a-f]{8})"/g)].map(
      ([, id]) => id,
    );
    // SIGHUP reads also what the server has just found by itself: the same id may come twice in a row.
    const changes = ids.filter((id, at) => id !== ids[at - 1]);
    expect(changes).toHaveLength(3);
    expect(changes[2]).toBe(changes[0]);
    for (const word of [firstKey, secondKey, 'canary']) expect(server.printed()).not.toContain(word);
  });
});

describe('the secret that the policy hook is shown', () => {
  it('is read again, and never sent when it can not stand in a header', async () => {
    const service = await startPolicyService(says({ allow: true, role: 'host' }));
    const policyHook = { url: service.url, secretFile: 'hook-secret', cacheSeconds: 0 };
    const server = await start({ policyHook }, { 'hook-secret': 'first-hook-secret' });
    const path = join(server.folder, 'hook-secret');
    const asked = async () => {
      const form = '/access_token?userID=alice&roomID=weekly';
      expect((await server.call('GET', form, basic('alice', alicePassword))).status).toBe(200);
      return service.questions.at(-1)?.authorization;
    };
    expect(await asked()).toBe('Bearer first-hook-secret');
    await replaceFile(path, 'two\nlines');
    server.signal('SIGHUP');
    await server.line(/a changed file can not be used/);
    expect(await asked()).toBe('Bearer first-hook-secret');
    await replaceFile(path, 'second-hook-secret\n');
    server.signal('SIGHUP');
    await vi.waitFor(async () => {
      expect(await asked()).toBe('Bearer second-hook-secret');
    }, 10_000);
    expect(server.printed()).not.toMatch(/(first|second)-hook-secret/);
  });
});
