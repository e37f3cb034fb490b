import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  createAccessKey,
  createMemoryAccessKeyStore,
  createMemoryDeviceKeyStore,
  decodeToken04,
  errorCatalogue,
  readRoomPrivilege,
} from '../../src/index.ts';
import { derivedUserID } from '../../src/identity/derived-user-id.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { audience, startIdentityProvider } from '../support/identity-provider.ts';
import { keepAliveClient, type PlainAnswer } from '../support/keep-alive-client.ts';
import { memoryAuditLog } from '../support/memory-audit-log.ts';
import { documentSchema, operationsIn } from '../support/open-document.ts';
import { secret, secretText } from '../support/secrets.ts';
import { alicePassword, basic, bearer, bobPassword, startTestServer } from '../support/test-server.ts';
import { hostileRequests, type Caller, type HostileRequest, type Names } from './hostile-requests.ts';

/** `FUZZ_SEED=… FUZZ_RUNS=…` looks elsewhere; a failure names its seed. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_124);
const runs = Number(process.env['FUZZ_RUNS'] ?? 12_000);

const policy = parsePolicy(
  `rules:
  - { name: alice, who: { users: [alice] }, rooms: ['*'], role: host }
  - { name: bob, who: { users: [bob] }, rooms: ['open-*'], role: participant }
  - { name: others, who: { methods: [access-key, oidc] }, rooms: ['open-*'], role: participant }`,
  'policy.yaml',
);
const plenty = { perIdentity: { burst: 1_000_000 }, perAddress: { burst: 1_000_000 } };
const failures = { failures: 1_000_000, windowSeconds: 1 };

async function start() {
  const lines: string[] = [];
  const audit = memoryAuditLog();
  const provider = await startIdentityProvider();
  const kiosk = createAccessKey({ name: 'Kiosk', expiresAt: null }, 1);
  const carol = await provider.sign({ sub: 'carol' });
  const server = await startTestServer({
    roomsEnforced: true,
    policy: () => policy,
    audit,
    limits: { tokens: plenty, rooms: plenty, invitations: plenty, guests: plenty, signIns: plenty },
    oidc: [{ issuer: provider.issuer, audience }],
    accessKeys: createMemoryAccessKeyStore([kiosk.record]),
    signInLimits: { perAccount: failures, perAddress: failures },
    // Signing out is asked for all the time, and must not end the fuzzing.
    deviceKeys: { ...createMemoryDeviceKeyStore(), remove: () => Promise.resolve() },
    logger: { level: 'info', stream: { write: (line) => lines.push(line) } },
  });
  const keys = { alice: await server.signIn('alice'), bob: await server.signIn('bob') };
  const invited = await server.call('POST', '/v1/invitations', {
    ...bearer(keys.alice),
    body: { roomID: 'open-house', title: 'Open house' },
  });
  const code = String(invited.body['code']);
  const came = await server.call('POST', '/v1/guests', { body: { code, name: 'Visitor' } });
  const guestKey = String(came.body['guestKey']);
  const credentials: Readonly<Record<Caller, string | null>> = {
    alice: bearer(keys.alice).authorization,
    bob: bearer(keys.bob).authorization,
    guest: bearer(guestKey).authorization,
    'alice-basic': basic('alice', alicePassword).authorization,
    kiosk: bearer(kiosk.key.reveal()).authorization,
    carol: bearer(carol).authorization,
    nobody: null,
    forger: bearer(`${keys.alice.slice(0, -4)}AAAA`).authorization,
  };
  const document = documentSchema.parse((await server.call('GET', '/openapi.json')).body);
  const guestID = String(came.body['userID']);
  const own = {
    alice: 'alice',
    bob: 'bob',
    guest: guestID,
    'alice-basic': 'alice',
    kiosk: derivedUserID('k', `key:${kiosk.record.id}`),
    carol: derivedUserID('u', `${provider.issuer}#carol`),
    nobody: 'bob',
    forger: 'alice',
  };
  const names = {
    rooms: ['open-house', 'open-house', 'open-1', 'board'],
    users: ['alice', 'bob', guestID, own.kiosk, own.carol],
    own,
    code,
    keyID: String(audit.entries[0]?.credentialID),
  };
  const secrets = [
    secretText,
    alicePassword,
    bobPassword,
    keys.alice,
    keys.bob,
    guestKey,
    code,
    carol,
    kiosk.key.reveal(),
  ];
  const operations = [...operationsIn(document).keys()];
  return { server, credentials, names, secrets, lines, audit, operations };
}

const tokenPattern = /04[A-Za-z0-9+/=]{80,}/;
const grantSchema = z.object({ token: z.string(), roomID: z.string().optional() });
const problemSchema = z.object({ code: z.string(), status: z.int(), requestId: z.string().length(8) });

/** What is wrong with an answer, whatever was asked; null when nothing is. */
function complaint(
  asked: HostileRequest,
  { status, type, text }: PlainAnswer,
  { own }: Names,
): string | null {
  if (status >= 500) return 'the server failed';
  if (/node_modules|\.ts:\d|at Object\./.test(text)) return 'the answer shows the inside of the server';
  if (text === '') return asked.method === 'HEAD' || status === 204 ? null : 'there is no answer';
  if (type.startsWith('text/html')) return null;
  const value: unknown = JSON.parse(text);
  if (status >= 400) {
    const problem = problemSchema.safeParse(value);
    if (!problem.success || problem.data.status !== status) return 'the refusal is not in its form';
    return Object.hasOwn(errorCatalogue, problem.data.code) ? null : 'the code is in no catalogue';
  }
  if (!tokenPattern.test(text)) return null;
  const { token, roomID } = grantSchema.parse(value);
  const { userID, payload } = decodeToken04(token, secret);
  const room = readRoomPrivilege(payload)?.roomID ?? '';
  if (roomID !== undefined && roomID !== room) return 'the token is for another room than the answer says';
  if (asked.path.startsWith('/v1/guests')) {
    return userID.startsWith('g-') && userID !== own.guest && room === 'open-house'
      ? null
      : 'the guest got too much';
  }
  switch (asked.caller) {
    case 'alice':
    case 'alice-basic':
      return userID === 'alice' ? null : 'alice got the token of another';
    case 'bob':
    case 'kiosk':
    case 'carol':
      return userID === own[asked.caller] && room.startsWith('open-')
        ? null
        : `${asked.caller} got a token that is not for them`;
    case 'guest':
      return userID === own.guest && room === 'open-house' ? null : 'the guest got a token not for them';
    case 'nobody':
    case 'forger':
      return 'somebody unknown got a token';
  }
}

it(
  `answers ${String(runs)} hostile requests without a failure and gives nobody another's token`,
  { timeout: 120_000 },
  async () => {
    const { server, credentials, names, secrets, lines, audit, operations } = await start();
    const send = keepAliveClient(server.url, 16);
    const requests = hostileRequests(seed, runs, operations, names);
    const queue = requests.entries();
    const tokens: string[] = [];
    const seen = new Map<number, number>();

    async function worker() {
      for (const [index, asked] of queue) {
        const authorization = credentials[asked.caller];
        const headers = { ...asked.headers, ...(authorization === null ? {} : { authorization }) };
        const answer = await send({ ...asked, headers });
        const wrong = complaint(asked, answer, names);
        expect(
          wrong,
          `seed ${String(seed)}, request ${String(index)}: ${JSON.stringify(asked)} → ${String(answer.status)} ${answer.text}`,
        ).toBeNull();
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        for (const [token] of answer.text.matchAll(new RegExp(tokenPattern, 'g'))) tokens.push(token);
      }
    }
    await Promise.all(Array.from({ length: 16 }, worker));

    // The requests do get far: many are granted, and every way to refuse is seen.
    expect(tokens.length).toBeGreaterThan(runs / 50);
    for (const status of [200, 201, 204, 400, 401, 403, 404, 415]) {
      expect(seen.get(status) ?? 0, `answers with ${String(status)}`).toBeGreaterThan(runs / 2000);
    }
    const written = lines.join('') + JSON.stringify(audit.entries);
    for (const word of [...secrets, ...tokens])
      expect(written.includes(word), 'a secret is written down').toBe(false);
    expect((await server.call('GET', '/readyz')).status).toBe(200);
  },
);
