import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { decodeToken04 } from '../../src/index.ts';
import { useBuild } from '../support/built.ts';
import { companyFolder } from '../support/company-folder.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { runNode } from '../support/run-process.ts';
import { secret, secretText } from '../support/secrets.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { alicePassword, appID, basic, bearer, callServer } from '../support/test-server.ts';

// Each of them starts processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const built = useBuild();
const start = (args: readonly string[], environment?: Record<string, string>) =>
  startServerProcess(built('serve'), args, environment);

async function signIn({ url }: ServerProcess): Promise<string> {
  const body = { user: 'alice', password: alicePassword, device: 'laptop' };
  const answer = await callServer(url, 'POST', '/v1/device-keys', { body });
  expect(answer.status).toBe(201);
  return String(answer.body['deviceKey']);
}

describe('the server process', () => {
  it('serves what its file says, prints no warning, and ends at SIGTERM with code 0', async () => {
    const { configFile } = await companyFolder();
    const server = await start(['--config', configFile]);
    expect(await callServer(server.url, 'GET', '/readyz')).toMatchObject({ status: 200 });
    const discovery = await callServer(server.url, 'GET', '/.well-known/meeting-client');
    expect(discovery.body).toMatchObject({ appID, name: 'Example Inc.' });
    const more = { ...bearer(await signIn(server)), body: { roomID: 'weekly' } };
    const answer = await callServer(server.url, 'POST', '/v1/room-tokens', more);
    expect(decodeToken04(String(answer.body['token']), secret)).toMatchObject({ appID, userID: 'alice' });
    server.signal('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(server.printed()).not.toMatch(/deprecat|warning/i);
    for (const line of server.printed().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
  });

  it('lets the environment win over the file', async () => {
    const { configFile } = await companyFolder();
    const environment = { FOYER_CONFIG: configFile, FOYER_COMPANY_NAME: 'Other Inc.', FOYER_APP_ID: '77' };
    const { url } = await start([], environment);
    const { body } = await callServer(url, 'GET', '/.well-known/meeting-client');
    expect(body).toMatchObject({ appID: 77, name: 'Other Inc.' });
  });

  it('needs no file at all', async () => {
    const { folder } = await companyFolder();
    const { url } = await start([], {
      FOYER_APP_ID: '77',
      FOYER_COMPANY_NAME: 'Example Inc.',
      FOYER_SERVER_SECRET_FILE: join(folder, 'server-secret'),
      FOYER_ACCOUNTS_FILE: join(folder, 'accounts.json'),
      FOYER_DEVICE_KEYS_FILE: join(folder, 'device-keys.json'),
      FOYER_LISTEN_HOST: '127.0.0.1',
      FOYER_LISTEN_PORT: '0',
    });
    expect(await callServer(url, 'GET', '/livez')).toMatchObject({ status: 200 });
  });

  it('knows a device again after a restart, from hashes alone', async () => {
    const { configFile, deviceKeysFile } = await companyFolder();
    const first = await start(['--config', configFile]);
    const [key, other] = [await signIn(first), await signIn(first)];
    await callServer(first.url, 'DELETE', '/v1/device-keys/current', bearer(other));
    first.signal('SIGTERM');
    await first.ended;
    expect(await readFile(deviceKeysFile, 'utf8')).not.toContain(key.slice(4));
    expect((await stat(deviceKeysFile)).mode & 0o777).toBe(0o600);
    const second = await start(['--config', configFile]);
    expect((await callServer(second.url, 'GET', '/v1/me', bearer(key))).status).toBe(200);
    expectProblem(await callServer(second.url, 'GET', '/v1/me', bearer(other)), 'device-key-invalid');
  });

  it('takes over what the account command changes, without a restart', async () => {
    const { folder, configFile } = await companyFolder();
    const server = await start(['--config', configFile]);
    const key = await signIn(server);
    const accounts = join(folder, 'accounts.json');
    await runNode(built('account'), ['sign-out', '--accounts', accounts, '--user', 'alice']);
    await vi.waitFor(
      async () => {
        const answer = await callServer(server.url, 'GET', '/v1/me', bearer(key));
        expectProblem(answer, 'device-key-invalid');
      },
      { timeout: 10_000, interval: 200 },
    );
    await signIn(server);
  });

  it('answers a request that is under way when SIGTERM comes, and then takes no new ones', async () => {
    const { configFile } = await companyFolder();
    const server = await start(['--config', configFile]);
    const body = JSON.stringify({ user: 'alice', password: alicePassword, device: 'laptop' });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const over = new Promise((resolve) => socket.on('close', resolve));
    socket.write(
      'POST /v1/device-keys HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-type: application/json\r\n' +
        `content-length: ${String(Buffer.byteLength(body))}\r\n\r\n`,
    );
    // The server has read the head of the request once it asks for the rest.
    await vi.waitFor(() => {
      expect(answer).toContain('100 Continue');
    });
    server.signal('SIGTERM');
    await vi.waitFor(async () => {
      await expect(callServer(server.url, 'GET', '/livez')).rejects.toThrow();
    });
    socket.write(body);
    await over;
    expect(answer).toContain('HTTP/1.1 201 Created');
    expect(await server.ended).toBe(0);
  });
});

describe('a start that fails', () => {
  const serve = (args: readonly string[], environment: Record<string, string> = {}) =>
    runNode(built('serve'), args, { environment });

  it('lists every mistake of file and environment at once, without a stack', async () => {
    const { folder, configFile } = await companyFolder({
      appID: '7',
      colour: 'red',
      accountsFile: 'none.json',
      deviceKeysFile: 'none/device-keys.json',
      ttl: { default: 10, min: 60, max: 3600 },
      listen: { port: 70_000 },
    });
    await writeFile(join(folder, 'server-secret'), 'canary');
    const outcome = await serve(['--config', configFile], {
      FOYER_ROOMS_ENFORCED: 'maybe',
      FOYER_SERVER_SECRET: 'canary-in-the-environment',
    });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    const [headline, ...mistakes] = outcome.stderr.trimEnd().split('\n');
    expect(headline).toBe('The token server can not start. Mistakes in its configuration:');
    expect(mistakes.map((line) => line.replaceAll(folder, '…')).sort()).toEqual([
      '- FOYER_SERVER_SECRET: the secret itself must not be in the environment; name its file instead',
      '- accountsFile: …/none.json: no such file; "account add" makes it',
      '- appID (FOYER_APP_ID): must be a whole number',
      '- colour: there is no such setting',
      '- deviceKeysFile: …/none/device-keys.json: the folder …/none can not be written',
      '- listen.port (FOYER_LISTEN_PORT): must be at most 65535',
      '- roomsEnforced (FOYER_ROOMS_ENFORCED): must be true or false',
      '- serverSecretFile: the ServerSecret must be exactly 32 ASCII bytes, this one has 6',
      '- ttl: min, default and max must be in this order',
    ]);
  });

  it('names what is missing when nothing is set', async () => {
    const { stderr, code } = await serve([]);
    expect(code).toBe(1);
    for (const name of ['APP_ID', 'COMPANY_NAME', 'SERVER_SECRET_FILE', 'DEVICE_KEYS_FILE']) {
      expect(stderr).toContain(`(FOYER_${name}): is missing\n`);
    }
    expect(stderr).toContain('(FOYER_ACCOUNTS_FILE): is missing, and there is neither oidc nor');
  });

  it.each([
    ['an unknown option', ['--colour', 'red'], 'there is no option --colour'],
    ['a word', ['canary'], 'serve takes options only'],
    ['a missing file', ['--config', '/none/x.json'], 'the configuration file /none/x.json: no such file'],
  ])('says what is wrong with %s', async (_, args, reason) => {
    const { code, stdout, stderr } = await serve(args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/canary|\n {4}at /);
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { configFile } = await companyFolder({ listen: { host: '127.0.0.1', port } });
    const { code, stderr } = await serve(['--config', configFile]);
    other.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The token server can not start: .*EADDRINUSE[^\n]*\n$/);
  });
});

describe('what a server prints', () => {
  it('holds no password, secret, device key or token, whatever is asked and however broken', async () => {
    const { configFile } = await companyFolder({ logLevel: 'trace' });
    const server = await start(['--config', configFile]);
    const call = (...args: [method: string, path: string, more?: Parameters<typeof callServer>[3]]) =>
      callServer(server.url, ...args);
    const key = await signIn(server);
    const tokens = [
      (await call('POST', '/v1/room-tokens', { ...bearer(key), body: { roomID: 'r' } })).body['token'],
      (await call('GET', '/access_token?userID=alice', bearer(key))).body['token'],
      (await call('GET', '/access_token?userID=alice', basic('alice', alicePassword))).body['token'],
    ].map(String);

    const canary = 'c4n4ry-pa55word';
    const signInWith = (more: object) =>
      call('POST', '/v1/device-keys', { body: { user: 'alice', password: canary, device: 'x', ...more } });
    await signInWith({});
    await signInWith({ device: undefined });
    await signInWith({ user: canary });
    await call('POST', '/v1/device-keys', { body: `{"password":"${canary}"` });
    await call('POST', '/v1/device-keys', { body: canary, headers: { 'content-type': 'text/plain' } });
    await call('POST', '/v1/device-keys', { body: { password: canary.repeat(10_000) } });
    await call('GET', `/${canary}`, basic('alice', canary));
    await call('GET', `/access_token?userID=${canary}&password=${canary}`, bearer(key));
    await call('GET', `/%zz${canary}?${canary}`);
    await call('POST', '/v1/room-tokens', { ...bearer(key), body: { roomID: `${canary} /` } });
    await call('GET', '/v1/me', { ...bearer(key), headers: { 'x-request-id': canary } });
    await sendRaw(
      server.url,
      `GET /livez HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\nbroken ${canary}\r\n\r\n`,
    );
    await sendRaw(server.url, `${canary}\r\n\r\n`);
    await call('DELETE', '/v1/device-keys/current', bearer(key));
    await server.line(/"DELETE".*"status":204/);
    server.signal('SIGTERM');
    await server.ended;

    const printed = server.printed();
    expect(printed.match(/"msg":"request"/g)?.length).toBeGreaterThanOrEqual(14);
    expect(printed.match(/"msg":"broken connection"/g)).toHaveLength(2);
    const basicText = Buffer.from(`alice:${alicePassword}`).toString('base64');
    for (const word of [secretText, alicePassword, basicText, key, key.slice(4), canary, ...tokens]) {
      expect(word.length).toBeGreaterThan(10);
      expect(printed).not.toContain(word);
    }
  });
});

/** Sends bytes as they are and waits for the end of the connection. */
function sendRaw(url: string, bytes: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(bytes));
    socket.resume();
    socket.on('error', reject);
    socket.on('close', () => {
      resolve();
    });
  });
}
