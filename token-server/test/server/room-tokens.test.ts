import { describe, expect, it } from 'vitest';
import { decodeToken04, readExpiry, readRoomPrivilege } from '../../src/index.ts';
import { openIndependently } from '../support/independent-token04.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { matching } from '../support/matching.ts';
import { secret, secretText } from '../support/secrets.ts';
import { appID, bearer, startTestServer } from '../support/test-server.ts';

const now = 1_800_000_000;
const clock = () => now * 1000 + 999;

describe('POST /v1/room-tokens', () => {
  it('gives a token for the caller, with everything a client needs to use and renew it', async () => {
    const server = await startTestServer({ clock, ttl: { default: 900, min: 60, max: 3600 } });
    const more = { ...bearer(await server.signIn()), body: { roomID: 'weekly.2026-11', unknown: 1 } };
    const answer = await server.call('POST', '/v1/room-tokens', more);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toEqual({
      token: matching(/^04[A-Za-z0-9+/]+=*$/),
      appID,
      roomID: 'weekly.2026-11',
      userID: 'alice',
      userName: 'Alice Example',
      role: 'host',
      rights: { login: true, publish: true },
      issuedAt: now,
      expiresAt: now + 900,
      renewAfter: now + 600,
      serverTime: now,
    });
    const token = String(answer.body['token']);
    const opened = openIndependently(token, secretText);
    expect(opened).toMatchObject({ headerExpire: now + 900, modeByte: 1 });
    expect(JSON.parse(opened.json)).toMatchObject({
      app_id: appID,
      user_id: 'alice',
      ctime: now,
      expire: now + 900,
      payload: '',
    });
    expect(readExpiry(token)).toBe(now + 900);
  });

  it('lives for an hour and renews after 40 minutes unless set otherwise', async () => {
    const server = await startTestServer({ clock });
    const more = { ...bearer(await server.signIn('bob')), body: { roomID: 'r' } };
    expect((await server.call('POST', '/v1/room-tokens', more)).body).toMatchObject({
      role: 'participant',
      expiresAt: now + 3600,
      renewAfter: now + 2400,
    });
  });

  it('names the room in the token where ZEGO enforces it', async () => {
    const server = await startTestServer({ roomsEnforced: true });
    const more = { ...bearer(await server.signIn()), body: { roomID: 'r1' } };
    const { body } = await server.call('POST', '/v1/room-tokens', more);
    const { payload } = decodeToken04(String(body['token']), secret);
    const streamIDs = ['r1_alice_main', 'r1_alice_screensharing'];
    expect(JSON.parse(payload)).toEqual({
      room_id: 'r1',
      privilege: { 1: 1, 2: 1 },
      stream_id_list: streamIDs,
    });
    expect(readRoomPrivilege(payload)).toEqual({ roomID: 'r1', login: true, publish: true, streamIDs });
  });

  it.each(['userID', 'userId', 'user_id', 'uid'])(
    'gives no token in the name of another %s',
    async (field) => {
      const server = await startTestServer();
      const key = bearer(await server.signIn('bob'));
      const call = (body: unknown, query = '') =>
        server.call('POST', `/v1/room-tokens${query}`, { ...key, body });
      expectProblem(await call({ roomID: 'r', [field]: 'alice' }), 'not-you');
      expectProblem(await call({ roomID: 'r', [field]: 'BOB' }), 'not-you');
      expectProblem(await call({ roomID: 'r', [field]: ['bob', 'alice'] }), 'not-you');
      expectProblem(await call({ roomID: 'r' }, `?${field}=alice`), 'not-you');
      const { status, body } = await call({ roomID: 'r', [field]: 'bob' });
      expect(status).toBe(200);
      expect(decodeToken04(String(body['token']), secret).userID).toBe('bob');
    },
  );

  it.each(['', 'a b', 'a/b', '会议', 'r'.repeat(128), 'a@b', 'r\n', '../x%00', '.', '..'])(
    'refuses the room %j',
    async (roomID) => {
      const server = await startTestServer();
      const more = { ...bearer(await server.signIn()), body: { roomID } };
      expectProblem(await server.call('POST', '/v1/room-tokens', more), 'room-id-invalid');
    },
  );

  it('takes the longest room id', async () => {
    const server = await startTestServer();
    const more = { ...bearer(await server.signIn()), body: { roomID: 'r'.repeat(127) } };
    expect((await server.call('POST', '/v1/room-tokens', more)).status).toBe(200);
  });

  it.each([undefined, {}, { roomID: 7 }, { roomID: null }, [], 'null', '7'])(
    'refuses the body %j',
    async (body) => {
      const server = await startTestServer();
      const more = { ...bearer(await server.signIn()), body };
      expectProblem(await server.call('POST', '/v1/room-tokens', more), 'request-invalid');
    },
  );

  it('asks for a device key before it looks at anything else', async () => {
    const server = await startTestServer();
    expectProblem(
      await server.call('POST', '/v1/room-tokens', { body: { roomID: '' } }),
      'credentials-missing',
    );
    const more = { ...bearer('fdk_wrong'), body: { roomID: 'r' } };
    expectProblem(await server.call('POST', '/v1/room-tokens', more), 'device-key-invalid');
  });
});
