import { describe, expect, it } from 'vitest';
import {
  createAccessKey,
  createMemoryAccessKeyStore,
  decodeToken04,
  type NewAccessKey,
} from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { matching } from '../support/matching.ts';
import { secret } from '../support/secrets.ts';
import { bearer, startTestServer } from '../support/test-server.ts';

async function start(change: Partial<NewAccessKey> = {}) {
  let now = 1_800_000_000;
  const wanted = { name: 'Lobby kiosk', expiresAt: now + 3600, ...change };
  const made = createAccessKey(wanted, now);
  const other = createAccessKey({ ...wanted, name: 'Other' }, now);
  const accessKeys = createMemoryAccessKeyStore([made.record, other.record]);
  const server = await startTestServer({ accessKeys, clock: () => now * 1000 });
  return {
    server,
    key: made.key.reveal(),
    otherKey: other.key.reveal(),
    record: made.record,
    pass: (seconds: number) => {
      now += seconds;
    },
  };
}

describe('an access key', () => {
  it('enters meetings under a userID and the name of its own', async () => {
    const { server, key, otherKey, record } = await start({ role: 'host' });
    expect(key).toMatch(/^fak_[a-z2-7]{12}_[A-Za-z0-9_-]{43}$/);
    expect(key).toContain(record.id);
    const me = await server.call('GET', '/v1/me', bearer(key));
    expect(me.body).toMatchObject({ userID: matching(/^k-[a-z2-7]{30}$/), userName: 'Lobby kiosk' });
    const { body } = await server.call('POST', '/v1/room-tokens', {
      ...bearer(key),
      body: { roomID: 'lobby' },
    });
    expect(body).toMatchObject({ userID: me.body['userID'], userName: 'Lobby kiosk', role: 'host' });
    expect(decodeToken04(String(body['token']), secret).userID).toBe(me.body['userID']);
    const others = await server.call('GET', '/v1/me', bearer(otherKey));
    expect(others.body['userID']).not.toBe(me.body['userID']);
  });

  it('is not the key itself in what is stored', async () => {
    const { key, record } = await start();
    const stored = JSON.stringify(record);
    expect(stored).not.toContain(key.slice(-43));
    expect(stored).not.toContain(Buffer.from(key.slice(-43), 'base64url').toString('hex'));
  });

  it('counts until its end, or without one', async () => {
    const { server, key, pass } = await start();
    pass(3599);
    expect((await server.call('GET', '/v1/me', bearer(key))).status).toBe(200);
    pass(1);
    expectProblem(await server.call('GET', '/v1/me', bearer(key)), 'access-key-invalid');
    const endless = await start({ expiresAt: null });
    endless.pass(20 * 365 * 86_400);
    expect((await endless.server.call('GET', '/v1/me', bearer(endless.key))).status).toBe(200);
  });

  it('counts as it is and in no other form', async () => {
    const { server, key, otherKey } = await start();
    const [, id = '', text = ''] = /^fak_([^_]*)_(.*)$/.exec(key) ?? [];
    const last = text.endsWith('A') ? 'B' : 'A';
    for (const wrong of [
      `fak_${id}_${text.slice(0, -1)}${last}`,
      `fak_${id}_${otherKey.slice(-43)}`,
      `fak_${'a'.repeat(12)}_${text}`,
    ]) {
      const answer = await server.call('GET', '/v1/me', bearer(wrong));
      expectProblem(answer, 'access-key-invalid');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    for (const wrong of [key.slice(0, -1), `${key}A`, key.toUpperCase(), `fak_${id}`, `fak_${id}_`]) {
      expect((await server.call('GET', '/v1/me', bearer(wrong))).status).toBe(401);
    }
    expect((await server.call('GET', '/v1/me', bearer(key))).status).toBe(200);
  });

  it('is traded for no other key and ended by no request', async () => {
    const { server, key } = await start();
    const more = { ...bearer(key), body: { device: 'x' } };
    expectProblem(await server.call('POST', '/v1/device-keys', more), 'bearer-invalid');
    expect((await server.call('DELETE', '/v1/device-keys/current', bearer(key))).status).toBe(204);
    expect((await server.call('GET', '/v1/device-keys', bearer(key))).body).toEqual({ deviceKeys: [] });
    expect((await server.call('GET', '/v1/me', bearer(key))).status).toBe(200);
  });

  it('gets nothing in another’s name', async () => {
    const { server, key } = await start();
    expectProblem(await server.call('GET', '/access_token?userID=alice', bearer(key)), 'not-you');
  });

  it('is unknown to a server without access keys', async () => {
    const { key } = await start();
    const server = await startTestServer();
    expectProblem(await server.call('GET', '/v1/me', bearer(key)), 'device-key-invalid');
  });
});
