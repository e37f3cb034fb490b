import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { createMemoryDeviceKeyStore, Secret } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { matching } from '../support/matching.ts';
import { otherSecret } from '../support/secrets.ts';
import { bearer, startTestServer, testAccounts, type TestServer } from '../support/test-server.ts';

const now = 1_800_000_000;
const clock = () => now * 1000;

async function mint(server: TestServer, user: 'alice' | 'bob', title = 'Weekly') {
  const credential = bearer(await server.signIn(user));
  const answer = await server.call('POST', '/v1/rooms', { ...credential, body: { title } });
  return { answer, roomID: String(answer.body['roomID']), credential };
}

async function roleIn(server: TestServer, credential: ReturnType<typeof bearer>, roomID: string) {
  const answer = await server.call('POST', '/v1/room-tokens', { ...credential, body: { roomID } });
  return answer.body['role'] ?? answer.body['code'];
}

describe('POST /v1/rooms', () => {
  it('makes a meeting in which the caller is host, and gives a link to it', async () => {
    const server = await startTestServer({ clock, publicURL: 'https://meet.example.com' });
    const { answer, roomID } = await mint(server, 'bob', '  Grüße, 李  ');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toEqual({
      roomID: matching(/^[a-z]{3,5}(-[a-z]{3,5}){9}$/),
      title: 'Grüße, 李',
      joinURL: `https://meet.example.com/j/${roomID}`,
      role: 'host',
      serverTime: now,
    });
  });

  it('links to the host that was asked when no other address is set', async () => {
    const server = await startTestServer();
    const { answer, roomID } = await mint(server, 'bob');
    expect(answer.body['joinURL']).toBe(`${server.url}/j/${roomID}`);
  });

  it('knows its creator again, and nobody else', async () => {
    const policy = () => parsePolicy(`rules: [{ name: all, rooms: ['*'], role: participant }]`, 'p.yaml');
    const server = await startTestServer({ policy });
    const { roomID, credential } = await mint(server, 'bob');
    expect(await roleIn(server, credential, roomID)).toBe('host');
    expect(await roleIn(server, bearer(await server.signIn('alice')), roomID)).toBe('participant');
    const changed = roomID.split('-').toReversed().join('-');
    expect(await roleIn(server, credential, changed)).toBe('participant');
  });

  it('knows its meetings by the key: of the room key file, or else of the ServerSecret', async () => {
    const accounts = await testAccounts();
    const deviceKeys = createMemoryDeviceKeyStore();
    const roomKey = new Secret('k'.repeat(32));
    const first = await startTestServer({ accounts, deviceKeys, roomKey });
    const { roomID, credential } = await mint(first, 'bob');
    const roles = async (change: Parameters<typeof startTestServer>[0]) =>
      roleIn(await startTestServer({ accounts, deviceKeys, ...change }), credential, roomID);
    expect(await roles({ roomKey, secret: otherSecret })).toBe('host');
    expect(await roles({ roomKey: new Secret('K'.repeat(32)) })).toBe('participant');
    expect(await roles({})).toBe('participant');
  });

  it('is for whom the rules let speak in it', async () => {
    const policy = () =>
      parsePolicy(
        `rules:
  - { name: a, who: { users: [alice] }, rooms: ['@created'], role: participant }
  - { name: b, who: { users: [bob] }, rooms: ['@created'], role: listener }
  - { name: c, rooms: [weekly], role: host }`,
        'p.yaml',
      );
    const server = await startTestServer({ policy });
    expect((await mint(server, 'alice')).answer.status).toBe(201);
    expectProblem((await mint(server, 'bob')).answer, 'create-not-allowed');
    const named = () => parsePolicy(`rules: [{ name: c, rooms: [weekly], role: host }]`, 'p.yaml');
    expectProblem((await mint(await startTestServer({ policy: named }), 'alice')).answer, 'room-not-allowed');
  });

  it('wants a title and a caller', async () => {
    const server = await startTestServer();
    for (const title of [
      '',
      '   ',
      'a\nb',
      'x'.repeat(201),
      '会'.repeat(201),
      '\u200b\u2060',
      '\u202egnp.exe',
      7,
    ]) {
      const more = { ...bearer(await server.signIn('bob')), body: { title } };
      expectProblem(await server.call('POST', '/v1/rooms', more), 'request-invalid');
    }
    expectProblem(await server.call('POST', '/v1/rooms', { body: { title: 'a' } }), 'credentials-missing');
  });
});
