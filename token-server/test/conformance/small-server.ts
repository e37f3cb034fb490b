import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { encodeToken04 } from '../../src/index.ts';
import { alicePassword, appID, basic } from '../support/test-server.ts';
import { secret } from '../support/secrets.ts';

/** What a company's own server does with a request; each of these can be broken on its own. */
export interface Company {
  readonly knows: (request: IncomingMessage) => boolean;
  /** Whether the caller, alice, may have a token for this user. */
  readonly mayBe: (userID: string) => boolean;
  readonly lifeFor: (asked: number) => number;
  readonly make: (userID: string, ttl: number) => string;
  readonly cacheControl: string;
  /** Answers to a user id that is missing or that nobody can have. */
  readonly refuse: (problem: 'missing' | 'invalid') => Answer;
  readonly methods: readonly string[];
  readonly date: () => string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const goodCompany: Company = {
  knows: ({ headers }) => headers.authorization === basic('alice', alicePassword).authorization,
  mayBe: (userID) => userID === 'alice',
  lifeFor: (asked) => Math.min(86_400, Math.max(60, asked)),
  make: (userID, ttl) => encodeToken04({ appID, userID, ttl }, secret),
  cacheControl: 'no-store',
  refuse: () => ({ status: 400, body: { error: 'userID' } }),
  methods: ['GET'],
  date: () => new Date().toUTCString(),
};

const asked = z.object({
  userID: z.string().regex(/^[A-Za-z0-9.-]{1,32}$/),
  expired_ts: z.coerce.number().int().default(3600),
});

/** A company's server in the compatible form, on a free loopback port, with what is wrong about it. */
export async function startCompany(broken: Partial<Company> = {}): Promise<string> {
  const company = { ...goodCompany, ...broken };
  const server = createServer((request, response) => {
    request.resume();
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = path === '/access_token' ? answerTo(company, request) : { status: 404, body: {} };
    send(company, response, answer);
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

function answerTo(company: Company, request: IncomingMessage): Answer {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (!company.methods.includes(request.method ?? '')) return { status: 405, body: {} };
  if (!company.knows(request)) return { status: 401, body: {} };
  if (!searchParams.has('userID')) return company.refuse('missing');
  const parsed = asked.safeParse(Object.fromEntries(searchParams));
  if (!parsed.success || searchParams.getAll('userID').length > 1) return company.refuse('invalid');
  const { userID, expired_ts: life } = parsed.data;
  if (!company.mayBe(userID)) return { status: 403, body: {} };
  return { status: 200, body: { token: company.make(userID, company.lifeFor(life)) } };
}

function send(company: Company, response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': company.cacheControl,
    date: company.date(),
  });
  response.end(JSON.stringify(body));
}
