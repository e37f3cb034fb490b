import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { runExplainCommand } from '../../src/cli/explain-command.ts';
import { createAccessKey, decodeToken04 } from '../../src/index.ts';
import { secretID } from '../../src/reload/secret-id.ts';
import { useBuild } from '../support/built.ts';
import { companyFolder } from '../support/company-folder.ts';
import { audience, startIdentityProvider } from '../support/identity-provider.ts';
import { says, startPolicyService } from '../support/policy-service.ts';
import { otherSecret, secret, secretText } from '../support/secrets.ts';
import { startServerProcess } from '../support/server-process.ts';
import {
  alicePassword,
  basic,
  bearer,
  callServer,
  type Answer,
  type CallOptions,
} from '../support/test-server.ts';

// Each of them starts processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const built = useBuild();

async function start(
  change: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
) {
  const { folder, configFile } = await companyFolder({
    auditFile: 'audit.jsonl',
    metricsListen: { port: 0 },
    logLevel: 'trace',
    ...change,
  });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const server = await startServerProcess(built('serve'), ['--config', configFile]);
  const line = await server.line(/Metrics at http:/);
  const metricsURL = /http:\/\/[0-9.:]+\/metrics/.exec(line)?.[0] ?? '';
  const answers: Answer[] = [];
  const call = async (method: string, path: string, more?: CallOptions) => {
    const answer = await callServer(server.url, method, path, more);
    answers.push(answer);
    return answer;
  };
  const signIn = async () => {
    const body = { user: 'alice', password: alicePassword, device: 'laptop' };
    return String((await call('POST', '/v1/device-keys', { body })).body['deviceKey']);
  };
  const metrics = async () => (await fetch(metricsURL)).text();
  return {
    ...server,
    folder,
    configFile,
    answers,
    call,
    signIn,
    metrics,
    audit: join(folder, 'audit.jsonl'),
  };
}

describe('a running server', () => {
  it('takes a new secret and a new audit file at SIGHUP, without a request lost', async () => {
    const server = await start();
    const key = bearer(await server.signIn());
    const asking = { now: true };
    const statuses: number[] = [];
    const asker = async () => {
      while (asking.now) {
        statuses.push(
          (await callServer(server.url, 'POST', '/v1/room-tokens', { ...key, body: { roomID: 'r' } })).status,
        );
      }
    };
    const askers = [asker(), asker()];

    await rename(server.audit, `${server.audit}.1`);
    await writeFile(join(server.folder, 'server-secret'), otherSecret.reveal());
    server.signal('SIGHUP');
    await server.line(new RegExp(`"secretID":"${secretID(otherSecret)}"`));
    const { body } = await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'last' } });
    expect(decodeToken04(String(body['token']), otherSecret)).toMatchObject({ userID: 'alice' });
    asking.now = false;
    await Promise.all(askers);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await readFile(server.audit, 'utf8')).toContain('"room":"last"');
    const [before, after] = [
      await readFile(`${server.audit}.1`, 'utf8'),
      await readFile(server.audit, 'utf8'),
    ];
    const entries = `${before}${after}`.trim().split('\n');
    expect(entries.filter((text) => text.includes('"room":"r"'))).toHaveLength(statuses.length);
    expect(await server.metrics()).toContain(`foyer_secret_info{id="${secretID(otherSecret)}"} 1`);
  });

  it('keeps the old secret when the new one is bad, and says so in log, metrics and /readyz', async () => {
    const server = await start();
    const key = bearer(await server.signIn());
    await writeFile(join(server.folder, 'server-secret'), 'canary-too-short');
    server.signal('SIGHUP');
    const line = await server.line(/a changed file can not be used/);
    expect(JSON.parse(line)).toMatchObject({ level: 50, file: 'secret' });
    const { body } = await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'r' } });
    expect(decodeToken04(String(body['token']), secret)).toMatchObject({ userID: 'alice' });
    const metrics = await server.metrics();
    expect(metrics).toContain('foyer_reload_failures_total{file="secret"} 1');
    expect(metrics).toContain('foyer_part_ok{part="secret"} 0');
    const ready = await server.call('GET', '/readyz');
    expect(ready).toMatchObject({ status: 200, body: { parts: { secret: { state: 'degraded' } } } });
    expect(server.printed() + metrics + ready.text).not.toContain('canary');
  });
});

describe('everything that a server puts out', () => {
  it('holds no password, secret, key, code or token, whatever is asked and however broken', async () => {
    const provider = await startIdentityProvider();
    const kiosk = createAccessKey({ name: 'Kiosk', expiresAt: null }, 1);
    const [roomKey, hookSecret] = ['r00m-key-'.repeat(5), 'h00k-secret-of-the-company'];
    const service = await startPolicyService(says({ allow: true, role: 'host' }));
    const server = await start(
      {
        oidc: [{ issuer: provider.issuer, audience }],
        accessKeysFile: 'access-keys.json',
        roomKeyFile: 'room-key',
        policyHook: { url: service.url, secretFile: 'hook-secret' },
      },
      {
        'access-keys.json': JSON.stringify({ version: 1, keys: [kiosk.record] }),
        'room-key': roomKey,
        'hook-secret': hookSecret,
      },
    );
    const { call } = server;
    const key = await server.signIn();
    const { accessToken, idToken } = await provider.signIn({ sub: 'carol', name: 'Carol' });
    const accessKey = kiosk.key.reveal();
    const bearers = [accessToken, idToken, accessKey];
    const own = bearer(key);
    const tokens = [
      await call('POST', '/v1/room-tokens', { ...own, body: { roomID: 'r' } }),
      await call('GET', '/access_token?userID=alice&roomID=r', basic('alice', alicePassword)),
    ].map(({ body }) => String(body['token']));
    const made = await call('POST', '/v1/rooms', { ...own, body: { title: 'Weekly' } });
    const invited = await call('POST', '/v1/invitations', { ...own, body: { roomID: made.body['roomID'] } });
    const code = String(invited.body['code']);
    const guest = await call('POST', '/v1/guests', { body: { code, name: 'Visitor' } });
    const guestKey = String(guest.body['guestKey']);
    tokens.push(String(guest.body['token']));
    for (const given of [accessToken, accessKey]) {
      const { body } = await call('POST', '/v1/room-tokens', { ...bearer(given), body: { roomID: 'r' } });
      tokens.push(String(body['token']));
    }
    const exchange = { ...bearer(accessToken), body: { device: 'laptop' } };
    const otherKey = String((await call('POST', '/v1/device-keys', exchange)).body['deviceKey']);
    const granted = server.answers.splice(0);

    const canary = 'c4n4ry-pa55word';
    const jwt = `eyJhbGciOiJub25lIn0.${Buffer.from(`{"sub":"${canary}","iss":"${canary}"}`).toString('base64url')}.`;
    const credentials = [
      ...[
        canary,
        jwt,
        `fdk_${canary}`,
        `fak_${canary}`,
        `${key}x`,
        `${guestKey}x`,
        guestKey,
        ...bearers,
        `${accessToken}x`,
        `${accessKey}x`,
      ].map(bearer),
      ...[basic('alice', canary), basic(canary, canary), { authorization: `Digest ${canary}` }, {}],
    ];
    const bodies = [
      ...[
        { user: 'alice', password: canary, device: 'x' },
        { user: canary, password: canary, device: canary },
      ],
      ...[{ roomID: `${canary} /` }, { title: `${canary}\n` }, { code: `${code}${canary}`, name: canary }],
      ...[
        { code: canary, name: canary },
        { roomID: 'r', invite: canary },
        `{"password":"${canary}"`,
        [canary],
      ],
    ];
    for (const credential of credentials) {
      for (const path of [
        '/v1/me',
        `/access_token?userID=${canary}&token=${canary}`,
        `/${canary}`,
        '/v1/device-keys',
      ]) {
        await call('GET', path, credential);
      }
      await call('DELETE', `/v1/device-keys/${canary}`, credential);
      for (const path of ['/v1/room-tokens', '/v1/rooms', '/v1/invitations', '/v1/guests']) {
        await call('POST', path, {
          ...credential,
          body: { roomID: `${canary} /`, code: canary, userID: canary },
        });
      }
    }
    for (const body of bodies) {
      for (const path of [
        '/v1/device-keys',
        '/v1/room-tokens',
        '/v1/rooms',
        '/v1/invitations',
        '/v1/guests',
      ]) {
        await call('POST', path, { ...own, body });
        await call('POST', path, { body });
      }
    }
    await call('POST', '/v1/device-keys', { body: canary, headers: { 'content-type': 'text/plain' } });
    await call('POST', '/v1/device-keys', { body: { password: canary.repeat(10_000) } });
    await call('GET', `/%zz${canary}?${canary}`);
    await call('GET', '/v1/me', { ...own, headers: { 'x-request-id': canary, 'x-forwarded-for': canary } });
    await sendRaw(
      server.url,
      `GET /livez HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\nbroken ${canary}\r\n\r\n`,
    );
    await sendRaw(server.url, `${canary}\r\n\r\n`);
    const metrics = await server.metrics();
    server.signal('SIGTERM');
    await server.ended;

    const audit = await readFile(server.audit, 'utf8');
    const codes = [...granted, ...server.answers].map((answer) => String(answer.headers.get('x-request-id')));
    const explained: string[] = [];
    for (const requestID of codes) {
      if (!audit.includes(requestID)) continue;
      explained.push(await runExplainCommand([requestID, '--config', server.configFile], {}));
    }
    expect(explained.length).toBeGreaterThan(100);
    expect(audit.trim().split('\n').length).toBeGreaterThanOrEqual(explained.length);
    expect(server.answers.filter(({ status }) => status >= 500)).toEqual([]);

    const refusals = server.answers.filter(({ status }) => status >= 400).map(({ text }) => text);
    const outputs = {
      log: server.printed(),
      audit,
      metrics,
      explained: explained.join(''),
      refusals: refusals.join(''),
    };
    const words = [
      ...[secretText, alicePassword, basic('alice', alicePassword).authorization.slice(6), canary, jwt],
      ...[key.slice(4), otherKey.slice(4), guestKey, code, ...tokens, ...bearers, roomKey, hookSecret],
    ];
    for (const [name, text] of Object.entries(outputs)) {
      expect(text.length, name).toBeGreaterThan(1000);
      for (const word of words) {
        expect(word.length).toBeGreaterThan(10);
        expect(text.includes(word), `${name} holds ${word}`).toBe(false);
      }
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
