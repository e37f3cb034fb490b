import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Secret, type TokenServerOptions } from '../../src/index.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { says, startPolicyService } from '../support/policy-service.ts';
import { bearer, startTestServer } from '../support/test-server.ts';

const now = 1_800_000_000;
let clockNow = now;
const clock = () => clockNow * 1000;

async function withService(
  answer: (response: ServerResponse) => void,
  change: Partial<NonNullable<TokenServerOptions['policyHook']>> = {},
) {
  clockNow = now;
  const service = await startPolicyService(answer);
  const lines: string[] = [];
  const server = await startTestServer({
    clock,
    policyHook: { url: service.url, secret: null, timeoutMs: 1500, cacheSeconds: 0, ...change },
    logger: { level: 'error', stream: { write: (line) => void lines.push(line) } },
  });
  const keys = { alice: bearer(await server.signIn('alice')), bob: bearer(await server.signIn('bob')) };
  const ask = (roomID: string, user: 'alice' | 'bob' = 'bob') =>
    server.call('POST', '/v1/room-tokens', { ...keys[user], body: { roomID } });
  return { service, server, keys, ask, lines };
}

describe('the policy hook', () => {
  it('is asked about identity and room, and shows who asks', async () => {
    const secret = new Secret('hook-secret');
    const { service, ask } = await withService(says({ allow: true, role: 'listener', ttl: 90 }), { secret });
    const answer = await ask('weekly');
    expect(answer.body).toMatchObject({
      role: 'listener',
      rights: { login: true, publish: false },
      expiresAt: now + 90,
    });
    expect(service.questions).toHaveLength(1);
    const [question] = service.questions;
    expect(question?.authorization).toBe('Bearer hook-secret');
    expect(question?.body).toMatchObject({
      identity: { userID: 'bob', userName: 'Bob 李', groups: [], claims: {}, method: 'device-key' },
      room: { id: 'weekly', created: false, createdByCaller: false },
    });
  });

  it('can refuse', async () => {
    const { ask } = await withService(says({ allow: false, role: 'host' }));
    expectProblem(await ask('weekly'), 'room-not-allowed');
  });

  it('makes creators hosts, and guests nothing but guests', async () => {
    const { server, keys, service } = await withService(
      says({ allow: true, role: 'participant', mayInvite: true }),
    );
    const made = await server.call('POST', '/v1/rooms', { ...keys.bob, body: { title: 'New' } });
    expect(made.body['role']).toBe('host');
    expect(service.questions[0]?.body).toMatchObject({ room: { created: true, createdByCaller: true } });
    const invited = { ...keys.alice, body: { roomID: 'weekly' } };
    const { body } = await server.call('POST', '/v1/invitations', invited);
    const guest = await server.call('POST', '/v1/guests', { body: { code: body['code'], name: 'Zoë' } });
    expect(guest.body).toMatchObject({ role: 'guest', userName: 'Zoë (Guest)' });
    const asked = service.questions.length;
    const elsewhere = { ...bearer(String(guest.body['guestKey'])), body: { roomID: 'board' } };
    expectProblem(await server.call('POST', '/v1/room-tokens', elsewhere), 'room-not-allowed');
    expect(service.questions).toHaveLength(asked);
    const invite = { ...bearer(String(guest.body['guestKey'])), body: { roomID: 'weekly' } };
    expectProblem(await server.call('POST', '/v1/invitations', invite), 'invite-not-allowed');
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['an error', (response) => response.writeHead(500).end('{"allow":true,"role":"host"}')],
    ['another success', (response) => response.writeHead(201).end('{"allow":true,"role":"host"}')],
    ['a redirect', (response) => response.writeHead(307, { location: '/elsewhere' }).end()],
    ['nothing', (response) => response.end()],
    ['no JSON', (response) => response.end('allow')],
    ['no answer', says({})],
    ['yes as a word', says({ allow: 'true', role: 'host' })],
    ['no role', says({ allow: true })],
    ['an unknown role', says({ allow: true, role: 'boss' })],
    ['a life that is none', says({ allow: true, role: 'host', ttl: -1 })],
    ['a list', says([{ allow: true, role: 'host' }])],
    ['too much', says({ allow: true, role: 'host', more: 'x'.repeat(16 * 1024) })],
    [
      'a broken connection',
      (response) => {
        response.socket?.destroy();
      },
    ],
  ])('lets nobody in on %s', async (_, answer) => {
    const { ask, lines } = await withService(answer);
    const refused = await ask('weekly');
    expectProblem(refused, 'policy-unavailable');
    expect(lines.join('')).toContain('the policy hook gave no decision');
  });

  it('lets nobody in when the answer is late, or drips in', async () => {
    const silent = await withService(() => undefined, { timeoutMs: 60 });
    expectProblem(await silent.ask('weekly'), 'policy-unavailable');
    const dripping = await withService((response) => response.write('{"allow":true,'), { timeoutMs: 60 });
    expectProblem(await dripping.ask('weekly'), 'policy-unavailable');
  });

  it('lets nobody in when nothing listens there', async () => {
    const { ask } = await withService(says({}), { url: 'http://127.0.0.1:9/' });
    expectProblem(await ask('weekly'), 'policy-unavailable');
  });

  it('is asked again about another room, another person, and after its answer is too old', async () => {
    const { ask, service } = await withService(says({ allow: true, role: 'participant' }), {
      cacheSeconds: 10,
    });
    for (let round = 0; round < 3; round += 1) expect((await ask('weekly')).status).toBe(200);
    expect(service.questions).toHaveLength(1);
    await ask('other');
    await ask('weekly', 'alice');
    expect(service.questions).toHaveLength(3);
    clockNow = now + 9;
    await ask('weekly');
    expect(service.questions).toHaveLength(3);
    clockNow = now + 10;
    await ask('weekly');
    expect(service.questions).toHaveLength(4);
  });

  it('remembers a no, and no failure', async () => {
    let answers: ((response: ServerResponse) => void)[] = [
      (response) => response.writeHead(500).end(),
      says({ allow: false }),
    ];
    const { ask, service } = await withService(
      (response) => {
        const [next, ...rest] = answers;
        answers = rest;
        next?.(response);
      },
      { cacheSeconds: 10 },
    );
    expectProblem(await ask('weekly'), 'policy-unavailable');
    expectProblem(await ask('weekly'), 'room-not-allowed');
    expectProblem(await ask('weekly'), 'room-not-allowed');
    expect(service.questions).toHaveLength(2);
  });
});
