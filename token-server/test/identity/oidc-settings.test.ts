import { describe, expect, it } from 'vitest';
import { oidcProvidersSchema } from '../../src/identity/oidc/oidc-settings.ts';

const issuer = 'https://login.example.com';
const provider = { issuer, audience: 'meet' };

function mistakeIn(...providers: readonly Record<string, unknown>[]): string | undefined {
  const parsed = oidcProvidersSchema.safeParse(providers);
  return parsed.success ? undefined : parsed.error.issues.map(({ message }) => message).join('; ');
}

describe('the settings of an identity provider', () => {
  it('are two for most of them', () => {
    expect(oidcProvidersSchema.parse([provider])).toEqual([
      {
        issuer,
        audience: ['meet'],
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        clockSkewSeconds: 30,
        tokenType: 'access',
        claims: { subject: 'sub', userName: ['name', 'preferred_username', 'email'], groups: ['groups'] },
      },
    ]);
    const client = { clientID: 'foyer' };
    const [withClient] = oidcProvidersSchema.parse([{ ...provider, client }]);
    expect(withClient?.client).toEqual({ clientID: 'foyer', scopes: ['openid', 'profile', 'email'] });
  });

  it.each(['none', 'None', 'HS256', 'HS384', 'HS512', 'RSA1_5', 'dir', ''])('never allow %j', (algorithm) => {
    expect(mistakeIn({ ...provider, algorithms: [algorithm] })).toContain('must be a signature algorithm');
    expect(mistakeIn({ ...provider, algorithms: ['RS256', algorithm] })).toContain('must be a signature');
  });

  it.each([
    'http://login.example.com',
    'http://127.0.0.1.evil.example',
    'https://user:password@login.example.com',
    'https://login.example.com?tenant=1',
    'https://login.example.com#x',
    'login.example.com',
    'ftp://login.example.com',
    '',
  ])('take no issuer %j', (text) => {
    expect(mistakeIn({ ...provider, issuer: text })).toBeDefined();
  });

  it.each([
    ['no algorithm', { algorithms: [] }],
    ['no audience', { audience: [] }],
    ['an empty audience', { audience: '' }],
    ['keys without TLS', { jwksUri: 'http://login.example.com/keys' }],
    ['clocks that differ by hours', { clockSkewSeconds: 7200 }],
    ['a misspelt setting', { audiance: 'x' }],
    ['an empty client secret', { client: { clientID: 'x', clientSecret: '' } }],
    ['a scope with a space', { client: { clientID: 'x', scopes: ['openid profile'] } }],
    ['ID tokens for another than the client', { tokenType: 'id', client: { clientID: 'x' } }],
  ])('take no %s', (_, change) => {
    expect(mistakeIn({ ...provider, ...change })).toBeDefined();
  });

  it('are of different providers, of which one has the client', () => {
    const other = { issuer: 'https://other.example.com', audience: 'meet' };
    const client = { clientID: 'x' };
    expect(mistakeIn(provider, other)).toBeUndefined();
    expect(mistakeIn(provider, { ...other, client })).toBeUndefined();
    expect(mistakeIn(provider, provider)).toContain('the same issuer');
    expect(mistakeIn({ ...provider, client }, { ...other, client })).toContain('only one');
  });

  it('take plain HTTP on this machine', () => {
    for (const host of ['127.0.0.1:8080', 'localhost', '[::1]:1']) {
      expect(mistakeIn({ ...provider, issuer: `http://${host}` })).toBeUndefined();
    }
  });
});
