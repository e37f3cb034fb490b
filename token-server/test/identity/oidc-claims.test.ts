import { describe, expect, it } from 'vitest';
import { createOidcAuthenticator } from '../../src/identity/oidc/oidc-authenticator.ts';
import { oidcProviderSchema } from '../../src/identity/oidc/oidc-settings.ts';
import { Secret } from '../../src/index.ts';
import { audience, clientID, startIdentityProvider } from '../support/identity-provider.ts';
import { rejectionOf } from '../support/thrown.ts';

interface Shape {
  readonly settings?: Record<string, unknown>;
  readonly claims: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
}

async function identify({ settings = {}, claims, header = { typ: 'JWT' } }: Shape) {
  const provider = await startIdentityProvider();
  const oidc = createOidcAuthenticator({
    providers: [oidcProviderSchema.parse({ issuer: provider.issuer, audience, ...settings })],
    clock: Date.now,
    onProblem: (error) => {
      throw error;
    },
  });
  const key = new Secret(await provider.sign(claims, header));
  return oidc.authenticate({ kind: 'bearer', key }, { address: '127.0.0.1' });
}

/** Claims as each of them puts into its tokens, with the settings that its page of the documentation names. */
const providers: Readonly<Record<string, Shape & { readonly expected: Record<string, unknown> }>> = {
  'an access token of Entra (v2)': {
    settings: { claims: { subject: 'oid', groups: ['groups', 'roles'] } },
    claims: {
      aio: 'ASQA2/8',
      azp: '6e74172b-be56-4843-9ff4-e66a39bb12e3',
      azpacr: '0',
      groups: ['8e1a6d22-9b1b-4bd0-8c33-0f6ac8a4f2b1', 'bd3f4c0e-52a9-4b6f-9df1-37b87b1d4a10'],
      name: 'Alice Example',
      oid: '690222be-ff1a-4d56-abd1-7e4f7d38e474',
      preferred_username: 'alice@example.com',
      rh: '0.AX',
      roles: ['Meetings.Host'],
      scp: 'access_as_user',
      sub: 'HKZpfaHyWadeOouYlitjrI-KffTm222X5rrV3xDqfKQ',
      tid: '72f988bf-86f1-41af-91ab-2d7cd011db47',
      uti: 'fqiBqXLPj0eQa82S-IYFAA',
      ver: '2.0',
    },
    expected: {
      userName: 'Alice Example',
      groups: [
        '8e1a6d22-9b1b-4bd0-8c33-0f6ac8a4f2b1',
        'bd3f4c0e-52a9-4b6f-9df1-37b87b1d4a10',
        'Meetings.Host',
      ],
      subject: '#690222be-ff1a-4d56-abd1-7e4f7d38e474',
    },
  },
  'an access token of Okta': {
    // Its `sub` is the sign-in name, which may be given to somebody else one day.
    settings: { claims: { subject: 'uid', userName: ['displayName', 'sub'] } },
    claims: {
      ver: 1,
      jti: 'AT.0mP4JKAZX1iACIT4vbEDF7LpvDVjxypPMf0D7uX39RE',
      cid: '0oabskvc6442nkvQO0h7',
      uid: '00uid4BxXw6I6TV4m0g3',
      scp: ['openid', 'meetings'],
      sub: 'alice@example.com',
      displayName: 'Alice Example',
      groups: ['Everyone', 'Engineering'],
    },
    header: { typ: undefined },
    expected: {
      userName: 'Alice Example',
      groups: ['Everyone', 'Engineering'],
      subject: '#00uid4BxXw6I6TV4m0g3',
    },
  },
  'an ID token of Google Workspace': {
    settings: { audience: clientID, tokenType: 'id', claims: { groups: 'hd' } },
    claims: {
      aud: clientID,
      azp: clientID,
      at_hash: 'HK6E_P6Dh8Y93mRNtsDB1Q',
      email: 'alice@example.com',
      email_verified: true,
      hd: 'example.com',
      name: 'Alice Example',
      picture: 'https://lh3.example/a',
      sub: '10769150350006150715113082367',
    },
    expected: {
      userName: 'Alice Example',
      groups: ['example.com'],
      subject: '#10769150350006150715113082367',
    },
  },
  'an access token of Keycloak': {
    settings: { claims: { groups: ['realm_access.roles', 'resource_access.meet.roles', 'groups'] } },
    claims: {
      azp: 'foyer-desktop',
      typ: 'Bearer',
      acr: '1',
      realm_access: { roles: ['offline_access', 'meeting-host'] },
      resource_access: { meet: { roles: ['recorder'] }, account: { roles: ['manage-account'] } },
      groups: ['/engineering', '/engineering/video', 'meeting-host'],
      scope: 'openid profile email',
      sid: '6f2c1e1a-7b51-4a0a-9a11-20cd4b1c9d35',
      preferred_username: 'alice',
      given_name: 'Alice',
      sub: 'f1ad2e0c-7a7e-4a3f-a0ff-6a3b0a2f0b6e',
    },
    expected: {
      userName: 'alice',
      groups: ['offline_access', 'meeting-host', 'recorder', '/engineering', '/engineering/video'],
      subject: '#f1ad2e0c-7a7e-4a3f-a0ff-6a3b0a2f0b6e',
    },
  },
};

describe('what is read from', () => {
  it.each(Object.entries(providers))('%s', async (_, { expected, ...shape }) => {
    const identity = await identify(shape);
    const { userName, groups, subject } = identity ?? {};
    expect({ userName, groups, subject: subject?.replace(/^oidc:http:\/\/127\.0\.0\.1:\d+/, '') }).toEqual(
      expected,
    );
    expect(identity).toMatchObject({ method: 'oidc', credentialID: null, role: null });
    // A rule of the policy can look at any claim.
    expect(identity?.claims).toMatchObject(shape.claims);
  });
});

describe('claims', () => {
  const access = { scope: 'openid' };

  it('take a name that has dots in it before a way through it', async () => {
    const settings = { claims: { groups: 'https://example.com/groups' } };
    const claims = {
      ...access,
      'https://example.com/groups': ['a'],
      'https://example': { 'com/groups': ['b'] },
    };
    expect((await identify({ settings, claims }))?.groups).toEqual(['a']);
  });

  it('take one text for a list of one, and leave out what is no text', async () => {
    const settings = { claims: { groups: ['one', 'mixed', 'none', 'deep.er', 'one.two'] } };
    const claims = { ...access, one: 'a', mixed: ['b', 7, null, ['c'], '', 'b'], none: 7, deep: null };
    expect((await identify({ settings, claims }))?.groups).toEqual(['a', 'b']);
  });

  it('are read from the token alone, not from what every object has', async () => {
    const settings = { claims: { groups: ['constructor.name', '__proto__.x', 'toString'] } };
    expect((await identify({ settings, claims: access }))?.groups).toEqual([]);
  });

  it('give the first name that is one, and the userID when there is none', async () => {
    const claims = { ...access, name: ' \u202e ', preferred_username: 7, email: 'a@example.com' };
    expect((await identify({ claims }))?.userName).toBe('a@example.com');
    const nameless = await identify({ claims: access });
    expect(nameless?.userName).toBe(nameless?.userID);
  });

  it.each([
    ['Entra left the groups out', { _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } }],
    ['Entra said in the short way that there are some', { hasgroups: true }],
  ])('refuse to guess when %s', async (_, claims) => {
    const shape = { claims: { ...access, ...claims } };
    expect(await rejectionOf(identify(shape))).toMatchObject({ code: 'groups-unreadable' });
    // Where no rule needs groups, they need not be read.
    const settings = { claims: { groups: [] } };
    expect((await identify({ ...shape, settings }))?.groups).toEqual([]);
  });

  it('refuse a token without the claim that says who it is', async () => {
    const settings = { claims: { subject: 'oid' } };
    expect(await rejectionOf(identify({ settings, claims: access }))).toMatchObject({
      code: 'bearer-invalid',
    });
  });

  it('refuse a text that UTF-8 can not hold: two of them would be one person', async () => {
    for (const sub of ['half \ud83d', 'half \ud83e']) {
      expect(await rejectionOf(identify({ claims: { ...access, sub } }))).toMatchObject({
        code: 'bearer-invalid',
      });
    }
  });

  it('end the identity with the token', async () => {
    const exp = Math.floor(Date.now() / 1000) + 321;
    expect((await identify({ claims: { ...access, exp } }))?.expiresAt).toBe(exp);
  });
});
