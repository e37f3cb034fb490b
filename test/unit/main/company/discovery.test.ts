import { describe, expect, it } from 'vitest';
import { discover } from '../../../../main/company/discovery.ts';
import { isOlder } from '../../../../main/company/version-order.ts';
import { answer, discoveryAnswer, scriptedCompany } from '../scripted-company.ts';

async function ask(body: unknown, status = 200) {
  const company = scriptedCompany();
  company.reply('/.well-known/meeting-client', answer(status, body));
  const found = await discover(company.companyFetch, 'https://meet.acme.com');
  return { found, requests: company.requests };
}

describe('discover', () => {
  it('asks without a credential and gives whole addresses on the company’s own origin', async () => {
    const { found, requests } = await ask({ ...discoveryAnswer, branding: {}, roomsEnforced: true });
    expect(requests).toEqual([{ method: 'GET', url: 'https://meet.acme.com/.well-known/meeting-client' }]);
    expect(found).toEqual({
      ok: true,
      value: {
        address: 'https://meet.acme.com',
        name: 'Acme',
        appID: 1234567890,
        deviceKeysUrl: 'https://meet.acme.com/v1/device-keys',
        currentDeviceKeyUrl: 'https://meet.acme.com/v1/device-keys/current',
        meUrl: 'https://meet.acme.com/v1/me',
        roomTokensUrl: 'https://meet.acme.com/v1/room-tokens',
        methods: ['password'],
        minimumVersion: { version: '0.1.0' },
      },
    });
  });

  it.each([
    'https://evil.com/v1',
    '@evil.com/',
    '.evil.com/',
    ':80@evil.com/',
    '\\evil.com',
    'v1/room-tokens',
    '/v1?to=evil',
    '/v1#x',
    '/v 1',
    '/%2e%2e',
    '',
  ])('does not send a credential to the endpoint %s', async (roomTokens) => {
    const { found } = await ask({
      ...discoveryAnswer,
      endpoints: { ...discoveryAnswer.endpoints, roomTokens },
    });
    expect(found).toMatchObject({ ok: false, error: { code: 'company.not-a-server' } });
  });

  it('stays on the origin for an endpoint that looks like another host', async () => {
    const { found } = await ask({
      ...discoveryAnswer,
      endpoints: { ...discoveryAnswer.endpoints, roomTokens: '//evil.com/v1' },
    });
    expect(found.ok && new URL(found.value.roomTokensUrl).host).toBe('meet.acme.com');
  });

  it.each(Object.keys(discoveryAnswer).filter((key) => key !== 'minimumClientVersion'))(
    'refuses an answer without %s',
    async (key) => {
      const body = Object.fromEntries(Object.entries(discoveryAnswer).filter(([name]) => name !== key));
      expect((await ask(body)).found).toMatchObject({ ok: false, error: { code: 'company.not-a-server' } });
    },
  );

  it.each([
    ['another version of the protocol', { version: 2 }],
    ['no way to sign in that this Foyer knows', { signInMethods: ['smart-card'] }],
    ['no way to sign in', { signInMethods: [] }],
    ['an application number that cannot be', { appID: 0 }],
    ['no name', { name: '' }],
  ])('refuses %s', async (_case, part) => {
    const { found } = await ask({ ...discoveryAnswer, ...part });
    expect(found).toMatchObject({ ok: false, error: { code: 'company.not-a-server' } });
  });

  const oidc = { issuer: 'https://id.acme.com', clientID: 'foyer' };

  it('names the ways to sign in that Foyer knows, the company’s own page first', async () => {
    const signInMethods = ['access-key', 'password', 'smart-card', 'oidc'];
    const { found } = await ask({ ...discoveryAnswer, signInMethods, oidc });
    expect(found).toMatchObject({
      ok: true,
      value: {
        methods: ['oidc', 'password', 'access-key'],
        oidc: {
          ...oidc,
          scopes: ['openid', 'profile', 'email'],
          tokenType: 'access',
          redirect: { host: '127.0.0.1', ports: [] },
        },
      },
    });
  });

  it('takes the way back that the provider allows', async () => {
    const redirect = { host: 'localhost', ports: [8400, 8401] };
    const { found } = await ask({ ...discoveryAnswer, signInMethods: ['oidc'], oidc: { ...oidc, redirect } });
    expect(found).toMatchObject({ ok: true, value: { oidc: { redirect } } });
  });

  it('takes a small PNG for the company’s logo, and nothing that leads elsewhere', async () => {
    const logo = 'data:image/png;base64,iVBORw0KGgo=';
    const withLogo = async (text: unknown) => {
      const { found } = await ask({ ...discoveryAnswer, branding: { name: 'Acme', logo: text } });
      return found.ok ? found.value.logo : found;
    };
    expect(await withLogo(logo)).toBe(logo);
    const bad = ['https://meet.acme.com/logo.png', 'data:image/svg+xml;base64,PHN2Zz4=', `${logo}" x`, 7];
    for (const text of [...bad, `data:image/png;base64,${'A'.repeat(40_000)}`])
      expect(await withLogo(text)).toBeUndefined();
  });

  it('holds the client secret that a provider wants so that nothing prints it', async () => {
    const { found } = await ask({
      ...discoveryAnswer,
      signInMethods: ['oidc'],
      oidc: { ...oidc, clientSecret: 'GOCSPX-1' },
    });
    expect(found.ok && found.value.oidc?.clientSecret?.reveal()).toBe('GOCSPX-1');
    expect(JSON.stringify(found)).not.toContain('GOCSPX');
  });

  it.each([
    ['no provider', undefined],
    ['a client secret that can’t be', { ...oidc, clientSecret: 'a b' }],
    ['a provider without TLS', { ...oidc, issuer: 'http://id.acme.com' }],
    ['a provider with a password in its address', { ...oidc, issuer: 'https://a:b@id.acme.com' }],
    ['a provider that is no address', { ...oidc, issuer: 'id.acme.com' }],
    ['no client', { issuer: oidc.issuer }],
    ['a scope that can’t be', { ...oidc, scopes: ['a b'] }],
    ['a way back to another computer', { ...oidc, redirect: { host: 'evil.com' } }],
    ['a port that a user may not open', { ...oidc, redirect: { ports: [443] } }],
  ])('leaves signing in with the browser out with %s', async (_case, wrong) => {
    const { found } = await ask({ ...discoveryAnswer, signInMethods: ['oidc', 'password'], oidc: wrong });
    expect(found).toMatchObject({ ok: true, value: { methods: ['password'], oidc: undefined } });
    const alone = await ask({ ...discoveryAnswer, signInMethods: ['oidc'], oidc: wrong });
    expect(alone.found).toMatchObject({ ok: false, error: { code: 'company.not-a-server' } });
  });

  it.each([
    [404, 'company.not-a-server'],
    [401, 'company.not-a-server'],
    [403, 'company.not-a-server'],
    [500, 'company.broken'],
    [429, 'company.busy'],
  ])('%i is %s', async (status, code) => {
    expect((await ask({}, status)).found).toMatchObject({ ok: false, error: { code } });
  });

  it('tells which version the company asks for, and from when on', async () => {
    const minimumOf = async (minimum: object) => {
      const { found } = await ask({ ...discoveryAnswer, ...minimum });
      return found.ok ? found.value.minimumVersion : found;
    };
    expect(await minimumOf({ minimumClientVersion: '9.2.3' })).toEqual({ version: '9.2.3' });
    expect(
      await minimumOf({ minimumClientVersion: '9.2.3', minimumClientVersionFrom: '2027-01-31' }),
    ).toEqual({ version: '9.2.3', from: new Date(2027, 0, 31).getTime() });
  });

  it.each([
    ['words where the version should be', { minimumClientVersion: '1.0.0 call this number' }],
    ['no version', { minimumClientVersion: 'newest' }],
    ['a missing one', { minimumClientVersion: undefined }],
  ])('locks nobody out for %s', async (_what, minimum) => {
    const { found } = await ask({ ...discoveryAnswer, ...minimum });
    expect(found).toMatchObject({ ok: true, value: { name: 'Acme' } });
    expect(found.ok && found.value.minimumVersion).toBeUndefined();
  });
});

describe('isOlder', () => {
  it.each([
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.1.1', true],
    ['0.9.0', '0.10.0', true],
    ['1.0.0', '0.99.99', false],
    ['2.0.0', '10.0.0', true],
    ['1.2.3-beta.1', '1.2.3', false],
    ['1.2.2', '1.2.3-beta.1', true],
    ['1', '1.0.0', false],
  ])('%s than %s: %s', (version, minimum, older) => {
    expect(isOlder(version, minimum)).toBe(older);
  });
});
