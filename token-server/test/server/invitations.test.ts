import { describe, expect, it } from 'vitest';
import { createMemoryUsedCodeStore, decodeToken04, readRoomPrivilege } from '../../src/index.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { matching } from '../support/matching.ts';
import { otherSecret, secret } from '../support/secrets.ts';
import { bearer, startTestServer, type TestServer } from '../support/test-server.ts';

const start = 1_800_000_000;

async function invite(
  server: TestServer,
  more: Record<string, unknown> = {},
  user: 'alice' | 'bob' = 'alice',
) {
  const body = { roomID: 'weekly', title: 'Weekly', ...more };
  return server.call('POST', '/v1/invitations', { ...bearer(await server.signIn(user)), body });
}

async function codeFor(server: TestServer, more: Record<string, unknown> = {}): Promise<string> {
  return String((await invite(server, more)).body['code']);
}

function redeem(server: TestServer, code: string, more: Record<string, unknown> = {}) {
  return server.call('POST', '/v1/guests', { body: { code, name: 'Zoë', ...more } });
}

describe('POST /v1/invitations', () => {
  it('gives a host a code for one meeting, in a link', async () => {
    const server = await startTestServer({
      clock: () => start * 1000,
      publicURL: 'https://meet.example.com',
    });
    const answer = await invite(server, { expiresIn: 3600, uses: 'once' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toEqual({
      id: matching(/^[\w-]{16}$/),
      code: matching(/^[\w-]+\.[\w-]{22}$/),
      url: `https://meet.example.com/j/weekly?invite=${String(answer.body['code'])}`,
      roomID: 'weekly',
      title: 'Weekly',
      uses: 'once',
      expiresAt: start + 3600,
      serverTime: start,
    });
  });

  it('lives for a week and lets in many, unless said or set otherwise', async () => {
    const clock = () => start * 1000;
    const usual = await invite(await startTestServer({ clock }));
    expect(usual.body).toMatchObject({ uses: 'many', expiresAt: start + 7 * 86_400 });
    const short = await startTestServer({ clock, invitations: { default: 600, max: 900 } });
    expect((await invite(short)).body).toMatchObject({ expiresAt: start + 600 });
    expectProblem(await invite(short, { expiresIn: 901 }), 'request-invalid');
    expectProblem(await invite(short, { expiresIn: 59 }), 'request-invalid');
    expectProblem(await invite(short, { uses: 'twice' }), 'request-invalid');
    expectProblem(await invite(short, { title: '' }), 'request-invalid');
    expectProblem(await invite(short, { roomID: 'a b' }), 'room-id-invalid');
  });

  it('is for hosts, for whom a rule allows it, and for creators', async () => {
    const open = await startTestServer();
    expectProblem(await invite(open, {}, 'bob'), 'invite-not-allowed');
    const credential = bearer(await open.signIn('bob'));
    const { body } = await open.call('POST', '/v1/rooms', { ...credential, body: { title: 'New' } });
    expect((await invite(open, { roomID: body['roomID'] }, 'bob')).status).toBe(201);

    const policy = () =>
      parsePolicy(
        `rules:
  - { name: a, who: { users: [alice] }, rooms: [hall], role: listener, mayInvite: true }
  - { name: b, rooms: [hall], role: participant }`,
        'p.yaml',
      );
    const ruled = await startTestServer({ policy });
    expect((await invite(ruled, { roomID: 'hall' })).status).toBe(201);
    expectProblem(await invite(ruled, { roomID: 'hall' }, 'bob'), 'invite-not-allowed');
    expectProblem(await invite(ruled), 'room-not-allowed');
  });

  it('is not there when there are no guests', async () => {
    const server = await startTestServer({ invitations: false });
    expectProblem(await invite(server), 'not-found');
    expectProblem(await redeem(server, 'x'), 'not-found');
    const { body } = await server.call('GET', '/.well-known/meeting-client');
    expect(body['endpoints']).not.toHaveProperty('guests');
    const guestKey = (await redeem(...(await withCode()))).body['guestKey'];
    expectProblem(
      await server.call('POST', '/v1/room-tokens', {
        ...bearer(String(guestKey)),
        body: { roomID: 'weekly' },
      }),
      'device-key-invalid',
    );
  });
});

async function withCode(): Promise<[TestServer, string]> {
  const server = await startTestServer();
  return [server, await codeFor(server)];
}

describe('POST /v1/guests', () => {
  it('lets somebody without an account into the one meeting, marked as a guest', async () => {
    const server = await startTestServer({ clock: () => start * 1000, roomsEnforced: true });
    const answer = await redeem(server, await codeFor(server));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({
      roomID: 'weekly',
      title: 'Weekly',
      userID: matching(/^g-[0-9a-f]{20}$/),
      userName: 'Zoë (Guest)',
      role: 'guest',
      rights: { login: true, publish: true },
      issuedAt: start,
      expiresAt: start + 3600,
      renewAfter: start + 2400,
      serverTime: start,
      guestKey: matching(/^fgk_/),
      guestKeyExpiresAt: start + 12 * 3600,
    });
    const userID = String(answer.body['userID']);
    const token = decodeToken04(String(answer.body['token']), secret);
    expect(token.userID).toBe(userID);
    expect(readRoomPrivilege(token.payload)).toEqual({
      roomID: 'weekly',
      login: true,
      publish: true,
      streamIDs: [`weekly_${userID}_main`, `weekly_${userID}_screensharing`],
    });
  });

  it('makes everybody who comes somebody else', async () => {
    const [server, code] = await withCode();
    const first = await redeem(server, code);
    const second = await redeem(server, code);
    expect(second.status).toBe(200);
    expect(second.body['userID']).not.toBe(first.body['userID']);
  });

  it('takes a code for one guest once, also when two come at once', async () => {
    const server = await startTestServer();
    const code = await codeFor(server, { uses: 'once' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => redeem(server, code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
    for (const answer of answers.filter(({ status }) => status === 410)) {
      expectProblem(answer, 'invitation-used');
      expect(answer.text).not.toContain('fgk_');
    }
    expect((await redeem(server, await codeFor(server, { uses: 'once' }))).status).toBe(200);
  });

  it('does not use up a code that it refuses', async () => {
    let role = 'none';
    const policy = () =>
      parsePolicy(
        `rules:
  - { name: h, who: { users: [alice] }, rooms: ['*'], role: host }
  - { name: g, who: { methods: [guest] }, rooms: ['*'], role: ${role} }`,
        'p.yaml',
      );
    const server = await startTestServer({ policy });
    const code = await codeFor(server, { uses: 'once' });
    expectProblem(await redeem(server, code), 'room-not-allowed');
    expectProblem(await redeem(server, code, { name: '\u202e' }), 'request-invalid');
    role = 'listener';
    expect((await redeem(server, code)).body).toMatchObject({
      role: 'listener',
      userName: 'Zoë (Guest)',
      rights: { login: true, publish: false },
    });
  });

  it('does not let in anybody when the use can not be written down', async () => {
    const usedCodes = { ...createMemoryUsedCodeStore(), use: () => Promise.reject(new Error('disk full')) };
    const server = await startTestServer({ shared: { usedCodes } });
    const answer = await redeem(server, await codeFor(server, { uses: 'once' }));
    expectProblem(answer, 'internal');
    expect(answer.text).not.toMatch(/"04|fgk_/);
  });

  it('refuses a code that is over', async () => {
    let now = start;
    const server = await startTestServer({ clock: () => now * 1000 });
    const code = await codeFor(server, { expiresIn: 600 });
    now = start + 599;
    expect((await redeem(server, code)).status).toBe(200);
    now = start + 600;
    expectProblem(await redeem(server, code), 'invitation-expired');
  });

  it('refuses a code of another room, of another server, and one that was changed', async () => {
    const [server, code] = await withCode();
    expectProblem(await redeem(server, code, { roomID: 'board' }), 'invitation-invalid');
    expect((await redeem(server, code, { roomID: 'weekly' })).status).toBe(200);
    const other = await startTestServer({ secret: otherSecret });
    expectProblem(await redeem(other, code), 'invitation-invalid');
    for (const changed of [`${code}A`, code.slice(0, -1), code.replace('.', ''), 'x', `x${code.slice(1)}`]) {
      expectProblem(await redeem(server, changed), 'invitation-invalid');
    }
    expectProblem(await redeem(server, ''), 'request-invalid');
    expectProblem(await redeem(server, code, { name: '' }), 'request-invalid');
    expectProblem(await redeem(server, code, { name: 'x'.repeat(201) }), 'request-invalid');
  });

  it('gives no token in the name of somebody else', async () => {
    const [server, code] = await withCode();
    expectProblem(await redeem(server, code, { userID: 'alice' }), 'not-you');
  });

  it('may be asked only so often from one address', async () => {
    const server = await startTestServer({
      limits: { guests: { perAddress: { burst: 3, perMinute: 1 } } },
    });
    for (let round = 0; round < 3; round += 1) expectProblem(await redeem(server, 'x'), 'invitation-invalid');
    const refused = await redeem(server, await codeFor(server));
    expectProblem(refused, 'rate-limited');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a guest', () => {
  async function guestOf(more: Record<string, unknown> = {}, clock = Date.now) {
    const server = await startTestServer({ clock });
    const { body } = await redeem(server, await codeFor(server, more));
    const credential = bearer(String(body['guestKey']));
    const ask = (roomID: string) =>
      server.call('POST', '/v1/room-tokens', { ...credential, body: { roomID } });
    return { server, userID: body['userID'], credential, ask };
  }

  it('renews in the same name, also after a code for one use', async () => {
    const { userID, ask } = await guestOf({ uses: 'once' });
    expect((await ask('weekly')).body).toMatchObject({
      userID,
      userName: 'Zoë (Guest)',
      title: 'Weekly',
      role: 'guest',
    });
  });

  it('enters no other meeting, makes none, invites nobody, and gets no key for a device', async () => {
    const { server, credential, ask, userID } = await guestOf();
    expectProblem(await ask('board'), 'room-not-allowed');
    const post = (path: string, body: unknown) => server.call('POST', path, { ...credential, body });
    expectProblem(await post('/v1/rooms', { title: 'Mine' }), 'room-not-allowed');
    expectProblem(await post('/v1/invitations', { roomID: 'weekly' }), 'invite-not-allowed');
    expectProblem(await post('/v1/device-keys', { device: 'laptop' }), 'bearer-invalid');
    const path = `/access_token?userID=${String(userID)}`;
    expectProblem(await server.call('GET', path, credential), 'request-invalid');
    expectProblem(await server.call('GET', `${path}&roomID=board`, credential), 'room-not-allowed');
    expect((await server.call('GET', `${path}&roomID=weekly`, credential)).status).toBe(200);
  });

  it('renews for twelve hours', async () => {
    let now = start;
    const { ask } = await guestOf({}, () => now * 1000);
    now = start + 12 * 3600 - 1;
    expect((await ask('weekly')).status).toBe(200);
    now = start + 12 * 3600;
    expectProblem(await ask('weekly'), 'guest-key-invalid');
  });

  it('is refused with a key that was changed', async () => {
    const { server, credential } = await guestOf();
    const more = { authorization: `${credential.authorization}A`, body: { roomID: 'weekly' } };
    expectProblem(await server.call('POST', '/v1/room-tokens', more), 'guest-key-invalid');
  });
});
