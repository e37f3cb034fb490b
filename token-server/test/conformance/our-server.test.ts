import { expect, it } from 'vitest';
import { Secret } from '../../src/index.ts';
import { startTestServer } from '../support/test-server.ts';
import { check, failures } from './check-server.ts';

const skippedHere = ['transport'];

it.each(['v1', 'compatible'] as const)(
  'passes on our own server in %s, with a password',
  async (protocol) => {
    const { url } = await startTestServer();
    const findings = await check(url, protocol, { appID: null });
    expect(failures(findings)).toEqual({});
    // Nothing is left out but TLS, which a server on this machine does without.
    expect(findings.filter(({ result }) => result === 'skipped').map(({ name }) => name)).toEqual(
      skippedHere,
    );
    expect(findings).toHaveLength(23);
  },
);

it.each(['v1', 'compatible'] as const)('passes on our own server in %s, with a bearer', async (protocol) => {
  const server = await startTestServer();
  const bearer = new Secret(await server.signIn());
  const findings = await check(server.url, protocol, {
    credentials: { kind: 'bearer', bearer, userID: 'alice' },
  });
  expect(failures(findings)).toEqual({});
});

it('leaves no device signed in', async () => {
  const server = await startTestServer();
  await check(server.url, 'v1');
  const authorization = `Bearer ${await server.signIn()}`;
  const { body } = await server.call('GET', '/v1/device-keys', { authorization });
  expect(body['deviceKeys']).toHaveLength(1);
});

it('says what a server shortens, and passes it', async () => {
  const { url } = await startTestServer({ ttl: { default: 300, min: 60, max: 900 } });
  const findings = await check(url, 'compatible');
  expect(failures(findings)).toEqual({});
  expect(findings.find(({ name }) => name === 'life')?.why).toBe('600 → 600 s, 1200 → 900 s');
});

it('fails at the sign-in, and skips the rest, with a wrong password', async () => {
  const { url } = await startTestServer();
  const findings = await check(url, 'v1', {
    credentials: { kind: 'password', user: 'alice', password: new Secret('not her password'), userID: null },
  });
  expect(failures(findings)).toEqual({ 'sign-in': 'signing in with the password was answered 401' });
});
