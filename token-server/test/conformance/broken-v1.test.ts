import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { encodeToken04 } from '../../src/index.ts';
import { secret } from '../support/secrets.ts';
import { alicePassword, appID, basic } from '../support/test-server.ts';
import { check, failures } from './check-server.ts';

/** A company's own server in v1, without device keys: it takes the password with each request. */
interface Company {
  readonly knows: (request: IncomingMessage) => boolean;
  readonly mayBe: (userID: string) => boolean;
  readonly withoutRoom: number;
  readonly ttl: number;
  /** Seconds by which `expiresAt` is off. */
  readonly lie: number;
}

const good: Company = {
  knows: ({ headers }) => headers.authorization === basic('alice', alicePassword).authorization,
  mayBe: (userID) => userID === 'alice',
  withoutRoom: 400,
  ttl: 3600,
  lie: 0,
};

const bodySchema = z.object({
  roomID: z.string().regex(/^[A-Za-z0-9_.-]{1,127}$/),
  userID: z.string().default('alice'),
});

it.each<[string, Partial<Company>, Readonly<Record<string, string>>]>([
  ['is as it should be', {}, {}],
  [
    'mints for anyone',
    { knows: () => true, mayBe: () => true },
    {
      'authentication-required': 'a request without a credential was answered with a token',
      'wrong-credential-refused': 'a wrong credential was answered with a token',
      'user-binding': "a request in another's name was answered with a token",
    },
  ],
  [
    'breaks without a room',
    { withoutRoom: 500 },
    { 'input-missing': 'a body without roomID was answered 500' },
  ],
  [
    'lets tokens live for 24 days',
    { ttl: 2_073_600 },
    {
      life: 'lives 2073600 s, more than a day',
      clamping: 'asked for a year, given 2073600 s: more than a day',
    },
  ],
  ['says another end than the token has', { lie: 60 }, { life: 'expiresAt is not when the token ends' }],
])('finds what is wrong with a v1 server that %s', async (_about, broken, fails) => {
  const url = await start({ ...good, ...broken });
  expect(failures(await check(url, 'v1'))).toEqual(fails);
});

async function start(company: Company): Promise<string> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { status, answer } = answerTo(company, request, body);
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${String(address.port)}`;
}

function answerTo(company: Company, request: IncomingMessage, text: string) {
  if (request.url !== '/v1/room-tokens') return { status: 404, answer: {} };
  if (request.method !== 'POST') return { status: 405, answer: {} };
  if (!company.knows(request)) return { status: 401, answer: {} };
  const body = parse(text);
  if (typeof body !== 'object' || body === null) return { status: 400, answer: {} };
  if (!('roomID' in body)) return { status: company.withoutRoom, answer: {} };
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return { status: 400, answer: {} };
  const { roomID, userID } = parsed.data;
  if (!company.mayBe(userID)) return { status: 403, answer: {} };
  const { ttl, lie } = company;
  const issuedAt = Math.floor(Date.now() / 1000);
  const answer = {
    token: encodeToken04({ appID, userID, ttl, issuedAt }, secret),
    appID,
    roomID,
    userID,
    userName: 'Alice Example',
    role: 'host',
    rights: { login: true, publish: true },
    issuedAt,
    expiresAt: issuedAt + ttl + lie,
    renewAfter: issuedAt + Math.floor((ttl * 2) / 3),
    serverTime: issuedAt,
  };
  return { status: 200, answer };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
