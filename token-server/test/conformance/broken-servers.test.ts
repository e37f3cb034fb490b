import { expect, it } from 'vitest';
import { encodeToken04 } from '../../src/index.ts';
import { sealIndependently } from '../support/independent-token04.ts';
import { matching } from '../support/matching.ts';
import { otherSecret, secret, secretText } from '../support/secrets.ts';
import { appID } from '../support/test-server.ts';
import { check, failures } from './check-server.ts';
import { startCompany, type Company } from './small-server.ts';

interface Broken {
  readonly about: string;
  readonly server: Partial<Company>;
  /** Every check that fails, and why; no other does. */
  readonly fails: Readonly<Record<string, unknown>>;
}

const broken: readonly Broken[] = [
  { about: 'is as it should be', server: {}, fails: {} },
  {
    about: 'mints for anyone',
    server: { knows: () => true, mayBe: () => true },
    fails: {
      'authentication-required': 'a request without a credential was answered with a token',
      'wrong-credential-refused': 'a wrong credential was answered with a token',
      'user-binding': "a request in another's name was answered with a token",
    },
  },
  {
    about: 'lets in whoever sends any credential',
    server: { knows: ({ headers }) => headers.authorization !== undefined },
    fails: {
      'authentication-required': 'an empty user name and password was answered with a token',
      'wrong-credential-refused': 'a wrong credential was answered with a token',
    },
  },
  {
    about: 'gives everybody who is known a token for anybody',
    server: { mayBe: () => true },
    fails: { 'user-binding': "a request in another's name was answered with a token" },
  },
  {
    about: 'ignores expired_ts',
    server: { lifeFor: () => 3600 },
    fails: { life: 'asked for 600 s, given 3600 s' },
  },
  {
    about: 'lets tokens live for as long as anybody asks',
    server: { lifeFor: (asked) => Math.min(2_073_600, Math.max(1, asked)) },
    fails: { clamping: 'asked for a year, given 2073600 s: more than a day' },
  },
  {
    about: 'lets every token live for a year',
    server: {
      make: (userID) => yearLong(userID),
    },
    fails: {
      life: 'asked for 600 s, given 31536000 s',
      clamping: 'asked for a year, given 31536000 s: more than a day',
    },
  },
  {
    about: 'breaks at a missing user',
    server: { refuse: (problem) => ({ status: problem === 'missing' ? 500 : 400, body: {} }) },
    fails: { 'input-missing': 'a request without userID was answered 500' },
  },
  {
    about: 'makes tokens for another app',
    server: { make: (userID, ttl) => encodeToken04({ appID: 42, userID, ttl }, secret) },
    fails: { 'token-app': `the token is for app 42, not ${String(appID)}` },
  },
  {
    about: 'shows the secret in an error',
    server: { refuse: () => ({ status: 400, body: { error: `createCipheriv failed, key=${secretText}` } }) },
    fails: { 'nothing-leaks': 'an answer with status 400 shows the ServerSecret' },
  },
  {
    about: 'shows the secret in an error, as base64',
    server: {
      refuse: () => ({ status: 400, body: { key: Buffer.from(secretText).toString('base64') } }),
    },
    fails: { 'nothing-leaks': 'an answer with status 400 shows the ServerSecret' },
  },
  {
    about: 'shows the inside of a token in an error',
    server: {
      refuse: () => ({
        status: 400,
        body: { error: '{"app_id":1,"user_id":"a","nonce":5,"ctime":1,"expire":2}' },
      }),
    },
    fails: { 'nothing-leaks': 'an answer with status 400 shows what is inside a token' },
  },
  {
    about: 'lets answers be cached',
    server: { cacheControl: 'public, max-age=3600' },
    fails: {
      'not-cached': 'the answer with the token has Cache-Control: public, max-age=3600, not no-store',
    },
  },
  {
    about: 'answers with a token for another user',
    server: { make: (_userID, ttl) => encodeToken04({ appID, userID: 'admin', ttl }, secret) },
    fails: { 'token-user': 'the token belongs to another user than the caller' },
  },
  {
    about: 'has another secret',
    server: { make: (userID, ttl) => encodeToken04({ appID, userID, ttl }, otherSecret) },
    fails: {
      'token-opens':
        'wrong secret or tampered: the token was made with another ServerSecret or changed afterwards',
    },
  },
  {
    about: 'says another end in the header than in the body',
    server: {
      make: (userID, ttl) => withHeader(encodeToken04({ appID, userID, ttl }, secret), 1_999_999_999),
    },
    fails: { 'header-body-agree': 'header and body disagree about the expiry' },
  },
  {
    about: 'has a clock that is ten minutes behind',
    server: { date: () => new Date(Date.now() - 600_000).toUTCString() },
    fails: { clock: matching(/^the Date header is 60\d s behind this machine$/) },
  },
  {
    about: 'takes every method',
    server: { methods: ['GET', 'PUT', 'DELETE'] },
    fails: { 'input-method': 'PUT was answered with a token' },
  },
];

it.each(broken)('finds what is wrong with a server that $about', async ({ server, fails }) => {
  const url = await startCompany(server);
  expect(failures(await check(url, 'compatible'))).toEqual(fails);
});

it('says when nobody told which app it is', async () => {
  const findings = await check(await startCompany(), 'compatible', { appID: null });
  expect(findings.find(({ name }) => name === 'token-app')?.result).toBe('skipped');
});

/** SECURITY: the header is not authenticated, so that this needs no secret. */
function withHeader(token: string, expire: number): string {
  const bytes = Buffer.from(token.slice(2), 'base64');
  bytes.writeBigInt64BE(BigInt(expire));
  return `04${bytes.toString('base64')}`;
}

/** Ours refuses to make one. */
function yearLong(userID: string): string {
  const ctime = Math.floor(Date.now() / 1000);
  const expire = ctime + 365 * 86_400;
  const body = { app_id: appID, user_id: userID, nonce: 1, ctime, expire, payload: '' };
  return sealIndependently(JSON.stringify(body), secretText, { mode: 'cbc', expire });
}
