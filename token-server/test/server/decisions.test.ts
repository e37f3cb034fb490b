import { describe, expect, it } from 'vitest';
import { decodeToken04, readExpiry } from '../../src/index.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { secret } from '../support/secrets.ts';
import { bearer, startTestServer, type TestServer } from '../support/test-server.ts';

const now = 1_800_000_000;
const clock = () => now * 1000;
const rules = `rules:
  - { name: hosts, who: { users: [alice] }, rooms: [hall], role: host, ttl: 120 }
  - { name: others, rooms: [hall], role: listener, ttl: 5 }
  - { name: guests, rooms: [lobby], role: guest, ttl: 100000 }
  - { name: night, rooms: [club], role: host, when: { timeZone: UTC, from: 00:00, to: 00:01 } }
`;
const policy = () => parsePolicy(rules, 'p.yaml');

function room(server: TestServer, credential: { authorization: string }, roomID: string, more = {}) {
  return server.call('POST', '/v1/room-tokens', { ...credential, body: { roomID, ...more } });
}

describe('a room token by the rules', () => {
  it('has the role, the rights and the life of the rule', async () => {
    const server = await startTestServer({ clock, policy, roomsEnforced: true });
    const host = await room(server, bearer(await server.signIn('alice')), 'hall');
    expect(host.body).toMatchObject({ role: 'host', expiresAt: now + 120, renewAfter: now + 80 });
    const listener = await room(server, bearer(await server.signIn('bob')), 'hall');
    expect(listener.body).toMatchObject({
      role: 'listener',
      rights: { login: true, publish: false },
      // As short as the server gives any.
      expiresAt: now + 60,
    });
    const { payload } = decodeToken04(String(listener.body['token']), secret);
    expect(JSON.parse(payload)).toMatchObject({ room_id: 'hall', privilege: { 1: 1, 2: 0 } });
  });

  it('shows as a guest whom a rule makes one', async () => {
    const server = await startTestServer({ clock, policy });
    expect((await room(server, bearer(await server.signIn('bob')), 'lobby')).body).toMatchObject({
      role: 'guest',
      userID: 'bob',
      userName: 'Bob 李 (Guest)',
      expiresAt: now + 86_400,
    });
  });

  it('is refused where no rule fits, and says so apart when only the time does not', async () => {
    const server = await startTestServer({ clock, policy });
    const credential = bearer(await server.signIn('bob'));
    expectProblem(await room(server, credential, 'weekly'), 'room-not-allowed');
    expectProblem(await room(server, credential, 'club'), 'room-closed-now');
  });

  it('gives no right that the caller asks for', async () => {
    const server = await startTestServer({ clock, policy, roomsEnforced: true });
    const wishes = { role: 'host', rights: { login: true, publish: true }, privilege: { 2: 1 }, ttl: 9999 };
    const { body } = await room(server, bearer(await server.signIn('bob')), 'hall', wishes);
    expect(body).toMatchObject({ role: 'listener', expiresAt: now + 60 });
    expect(decodeToken04(String(body['token']), secret).payload).toContain('"2":0');
  });

  it('follows the rules as they are at each request', async () => {
    let current = policy();
    const server = await startTestServer({ clock, policy: () => current });
    const credential = bearer(await server.signIn('bob'));
    expect((await room(server, credential, 'hall')).status).toBe(200);
    current = parsePolicy(`rules: [{ name: x, rooms: [other], role: host }]`, 'p.yaml');
    expectProblem(await room(server, credential, 'hall'), 'room-not-allowed');
  });

  it('has the title of the invitation by which the caller came, and of no other', async () => {
    const server = await startTestServer({ clock });
    const alice = bearer(await server.signIn('alice'));
    const invited = { ...alice, body: { roomID: 'hall', title: 'Town hall' } };
    const invite = (await server.call('POST', '/v1/invitations', invited)).body['code'];
    const bob = bearer(await server.signIn('bob'));
    expect((await room(server, bob, 'hall', { invite })).body).toMatchObject({
      title: 'Town hall',
      role: 'participant',
    });
    expect((await room(server, bob, 'other', { invite })).body).not.toHaveProperty('title');
    expect((await room(server, bob, 'hall', { invite: 'x' })).body).not.toHaveProperty('title');
  });

  it('names only streams that can be named where ZEGO enforces rooms', async () => {
    const server = await startTestServer({ roomsEnforced: true });
    const { body } = await room(server, bearer(await server.signIn('bob')), 'v1.2');
    const { payload } = decodeToken04(String(body['token']), secret);
    expect(JSON.parse(payload)).toMatchObject({ room_id: 'v1.2', stream_id_list: null });
  });
});

describe('the compatible form by the rules', () => {
  it('is for a room that the rules open, and for no longer than they say', async () => {
    const server = await startTestServer({ clock, policy, roomsEnforced: true });
    const alice = bearer(await server.signIn('alice'));
    const path = '/access_token?userID=alice';
    const life = async (query: string) =>
      readExpiry(String((await server.call('GET', path + query, alice)).body['token'])) - now;
    expect(await life('&roomID=hall')).toBe(120);
    expect(await life('&roomID=hall&expired_ts=90')).toBe(90);
    expect(await life('&roomID=hall&expired_ts=86400')).toBe(120);
    expectProblem(await server.call('GET', `${path}&roomID=weekly`, alice), 'room-not-allowed');
    const bob = bearer(await server.signIn('bob'));
    const { body } = await server.call('GET', '/access_token?userID=bob&roomID=hall', bob);
    expect(decodeToken04(String(body['token']), secret).payload).toContain('"2":0');
  });

  it('gives no token for every room where the rules tell rooms apart', async () => {
    const server = await startTestServer({ policy });
    const alice = bearer(await server.signIn('alice'));
    expectProblem(await server.call('GET', '/access_token?userID=alice', alice), 'request-invalid');
  });
});
