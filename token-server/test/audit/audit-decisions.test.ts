import { describe, expect, it } from 'vitest';
import type { TokenServerOptions } from '../../src/index.ts';
import { secretID } from '../../src/reload/secret-id.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { matching } from '../support/matching.ts';
import { memoryAuditLog } from '../support/memory-audit-log.ts';
import { secret } from '../support/secrets.ts';
import { alicePassword, basic, bearer, startTestServer } from '../support/test-server.ts';

const now = Date.parse('2026-11-24T08:00:00Z');

async function start(change: Partial<TokenServerOptions> = {}) {
  const audit = memoryAuditLog();
  const server = await startTestServer({ audit, clock: () => now, ...change });
  return { ...server, audit };
}

describe('the audit log', () => {
  it('says who got a token for which meeting, with which rights and key', async () => {
    const server = await start();
    const key = await server.signIn();
    const answer = await server.call('POST', '/v1/room-tokens', {
      ...bearer(key),
      body: { roomID: 'weekly' },
    });
    const [signedIn, given, ...more] = server.audit.entries;
    expect(more).toEqual([]);
    expect(signedIn).toMatchObject({
      action: 'sign-in',
      decision: 'granted',
      userID: 'alice',
      secretID: null,
    });
    expect(given).toMatchObject({
      time: '2026-11-24T08:00:00.000Z',
      requestID: answer.headers.get('x-request-id'),
      action: 'token',
      decision: 'granted',
      code: null,
      subject: matching(/^account:/),
      userID: 'alice',
      method: 'device-key',
      credentialID: signedIn?.credentialID,
      room: 'weekly',
      role: 'host',
      rights: { login: true, publish: true },
      ttl: 3600,
      secretID: secretID(secret),
      address: '127.0.0.1',
    });
    expect(signedIn?.credentialID).toEqual(matching(/./));
  });

  it('says why something was refused, under the code that the answer shows', async () => {
    const server = await start();
    const key = bearer(await server.signIn());
    const answers = [
      await server.call('GET', '/access_token?userID=bob', basic('alice', alicePassword)),
      await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'a b' } }),
      await server.call('POST', '/v1/room-tokens', { body: { roomID: 'r' } }),
      await server.call('POST', '/v1/device-keys', { body: { user: 'alice', password: 'no', device: 'x' } }),
      await server.call('GET', '/v1/me', bearer('fdk_none')),
    ];
    expect(server.audit.entries.slice(1)).toMatchObject([
      { action: 'token', code: 'not-you', userID: 'alice', method: 'password' },
      { action: 'token', code: 'room-id-invalid', userID: 'alice', ttl: null, secretID: null },
      { action: 'token', code: 'credentials-missing', userID: null, subject: null },
      { action: 'sign-in', code: 'credentials-wrong', userID: null },
      { action: 'other', code: 'device-key-invalid' },
    ]);
    for (const [index, answer] of answers.entries()) {
      const entry = server.audit.entries[index + 1];
      expect(entry).toMatchObject({ decision: 'refused', requestID: answer.body['requestId'] });
    }
  });

  it('has a line for a key that was given back', async () => {
    const server = await start();
    await server.call('DELETE', '/v1/device-keys/current', bearer(await server.signIn()));
    const [signedIn, revoked] = server.audit.entries;
    expect(revoked).toMatchObject({ action: 'key-revoked', decision: 'granted', userID: 'alice' });
    expect(revoked?.credentialID).toBe(signedIn?.credentialID);
  });

  it('is not filled by what nobody decided about', async () => {
    const server = await start();
    const key = bearer(await server.signIn());
    for (const path of ['/.well-known/meeting-client', '/livez', '/readyz', '/none', '/v1/me']) {
      await server.call('GET', path, key);
    }
    expect(server.audit.entries.map(({ action }) => action)).toEqual(['sign-in']);
  });

  it('has an entry before its answer is there', async () => {
    const server = await start();
    const key = bearer(await server.signIn());
    await server.call('POST', '/v1/room-tokens', { ...key, body: { roomID: 'r' } });
    expect(server.audit.entries).toHaveLength(2);
  });
});

describe('an audit log that can not be written', () => {
  const body = { roomID: 'r' };

  it('is loud, and stops nothing when it is not required', async () => {
    const lines: string[] = [];
    const stream = { write: (line: string) => lines.push(line) };
    const server = await start({ logger: { level: 'info', stream } });
    const key = bearer(await server.signIn());
    server.audit.broken = true;
    expect((await server.call('POST', '/v1/room-tokens', { ...key, body })).status).toBe(200);
    const ready = await server.call('GET', '/readyz');
    expect(ready).toMatchObject({ status: 200, body: { parts: { audit: { state: 'degraded' } } } });
    expect(lines.filter((line) => line.includes('the audit log can not be written'))).toHaveLength(1);
  });

  it('gives no token and is not ready when it is required, until it can be written again', async () => {
    const server = await start({ auditRequired: true });
    const key = bearer(await server.signIn());
    server.audit.broken = true;
    const answer = await server.call('POST', '/v1/room-tokens', { ...key, body });
    expectProblem(answer, 'not-ready');
    expect(answer.text).not.toContain('"token"');
    expectProblem(await server.call('POST', '/v1/room-tokens', { body }), 'credentials-missing');
    const ready = await server.call('GET', '/readyz');
    expect(ready).toMatchObject({ status: 503, body: { parts: { audit: { state: 'failed' } } } });
    server.audit.broken = false;
    expect((await server.call('GET', '/readyz')).status).toBe(200);
    expect((await server.call('POST', '/v1/room-tokens', { ...key, body })).status).toBe(200);
  });
});
