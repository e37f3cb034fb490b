import { describe, expect, it } from 'vitest';
import type { Company } from '../../../../main/company/discovery.ts';
import { oidcClientSchema } from '../../../../main/company/oidc-client.ts';
import { limitCompany } from '../../../../main/policy/limit-company.ts';
import { openPolicy } from '../../../../main/policy/policy.ts';
import { ok } from '../../../../shared/result.ts';

const company: Company = {
  address: 'https://meet.acme.com',
  name: 'Acme',
  appID: 7,
  deviceKeysUrl: 'https://meet.acme.com/v1/device-keys',
  currentDeviceKeyUrl: 'https://meet.acme.com/v1/device-keys/current',
  meUrl: 'https://meet.acme.com/v1/me',
  roomTokensUrl: 'https://meet.acme.com/v1/room-tokens',
  methods: ['oidc', 'password', 'access-key'],
  oidc: oidcClientSchema.parse({ issuer: 'https://login.acme.com/', clientID: 'foyer' }),
  logo: undefined,
  minimumVersion: { version: '0.1.0' },
};

async function limited(mandatory: object) {
  const policy = await openPolicy({
    source: () => Promise.resolve({ kind: 'found', source: 'S', document: { mandatory } }),
    memory: { read: () => undefined, write: () => undefined },
    log: () => undefined,
  });
  return limitCompany(company, policy);
}

describe('a company that describes itself', () => {
  it('is as it says where nothing is set', async () => {
    expect(await limited({})).toEqual(ok(company));
  });

  it('offers the ways to sign in that are allowed, and no other', async () => {
    expect(await limited({ signInMethods: ['oidc', 'access-key'] })).toMatchObject({
      value: { methods: ['oidc', 'access-key'] },
    });
  });

  it('sends nobody to another identity provider', async () => {
    expect(await limited({ oidcIssuer: 'https://login.acme.com' })).toEqual(ok(company));
    expect(await limited({ oidcIssuer: 'https://login.globex.com' })).toMatchObject({
      value: { methods: ['password', 'access-key'], oidc: undefined },
    });
  });

  it.each([{ appID: 8 }, { oidcIssuer: 'https://login.globex.com', signInMethods: ['oidc'] }])(
    'is refused where it does not fit %j',
    async (mandatory) => {
      expect(await limited(mandatory)).toMatchObject({
        ok: false,
        error: { code: 'policy.server-differs', words: { address: 'meet.acme.com' } },
      });
    },
  );
});
