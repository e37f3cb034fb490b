import { describe, expect, it } from 'vitest';
import { setCompanyOf } from '../../../../main/policy/policy-company.ts';
import { resolvePolicy } from '../../../../main/policy/resolve-policy.ts';
import type { PolicyValues } from '../../../../shared/policy-settings.ts';

const compatible = {
  protocol: 'compatible',
  tokenUrl: 'https://meet.acme.com/pass',
  appID: 1_234_567_890,
} as const;
const provider = { oidcIssuer: 'https://login.acme.com', oidcClientID: 'foyer-desktop' };

function resolved(mandatory: Record<string, unknown>) {
  const state = resolvePolicy({ kind: 'found', source: 'S', document: { mandatory } }, undefined);
  if (state.kind !== 'managed') throw new Error(state.kind);
  return { company: setCompanyOf(state.mandatory), problems: state.problems, values: state.mandatory };
}

describe('a company without discovery, set by policy', () => {
  it('needs no more than where its tokens are and what for', () => {
    expect(setCompanyOf(compatible)).toEqual({
      address: 'https://meet.acme.com',
      name: 'meet.acme.com',
      tokenUrl: 'https://meet.acme.com/pass',
      appID: 1_234_567_890,
      methods: ['password', 'access-key'],
      oidc: undefined,
      userClaim: 'preferred_username',
      allowOpen: false,
    });
    expect(setCompanyOf({ ...compatible, protocol: 'v1' })).toBeUndefined();
    expect(setCompanyOf({})).toBeUndefined();
  });

  it('has single sign-on where it names its provider', () => {
    const { company, problems } = resolved({
      ...compatible,
      ...provider,
      companyName: ' Acme ',
      oidcScopes: ['openid', 'offline_access'],
      oidcTokenType: 'id',
      oidcRedirectHost: 'localhost',
      oidcRedirectPorts: ['49152'],
      oidcUserClaim: 'email',
    });
    expect(problems).toEqual([]);
    expect(company).toMatchObject({
      name: 'Acme',
      methods: ['oidc'],
      userClaim: 'email',
      oidc: {
        issuer: provider.oidcIssuer,
        clientID: provider.oidcClientID,
        scopes: ['openid', 'offline_access'],
        tokenType: 'id',
        redirect: { host: 'localhost', ports: [49152] },
      },
    });
  });

  it.each<[string, Record<string, unknown>, string, keyof PolicyValues]>([
    ['no token address', { ...compatible, tokenUrl: undefined }, 'mandatory.protocol', 'protocol'],
    ['no AppID', { ...compatible, appID: undefined }, 'mandatory.protocol', 'protocol'],
    [
      'another company’s address',
      { ...compatible, companyAddress: 'meet.globex.com' },
      'mandatory.companyAddress',
      'companyAddress',
    ],
    [
      'single sign-on without a provider',
      { ...compatible, signInMethods: ['oidc'] },
      'mandatory.signInMethods',
      'signInMethods',
    ],
    [
      'a token address with a question mark',
      { ...compatible, tokenUrl: 'https://meet.acme.com/pass?key=1' },
      'mandatory.tokenUrl',
      'tokenUrl',
    ],
    [
      'a provider without TLS',
      { ...compatible, oidcIssuer: 'http://login.acme.com' },
      'mandatory.oidcIssuer',
      'oidcIssuer',
    ],
    ['scopes without openid', { ...compatible, oidcScopes: ['email'] }, 'mandatory.oidcScopes', 'oidcScopes'],
    [
      'a port that needs rights',
      { ...compatible, oidcRedirectPorts: ['80'] },
      'mandatory.oidcRedirectPorts',
      'oidcRedirectPorts',
    ],
  ])('with %s, names it and leaves it out', (_case, mandatory, blamed, gone) => {
    const given = Object.fromEntries(Object.entries(mandatory).filter(([, value]) => value !== undefined));
    const { problems, values } = resolved(given);
    expect(problems.map(({ key }) => key)).toContain(blamed);
    expect(values[gone]).toBeUndefined();
  });
});
