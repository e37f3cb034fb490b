import { describe, expect, it } from 'vitest';
import { lastingSignIn } from '../../../../../main/account/sso/provider-habits.ts';

const supported = ['openid', 'offline_access'];

describe('a sign-in that lasts', () => {
  it('is asked for with consent, where the provider knows how', () => {
    expect(lastingSignIn('https://id.acme.com', ['profile'], supported)).toEqual({
      scope: 'openid profile offline_access',
      more: { prompt: 'consent' },
    });
  });

  it('is asked for when the company says so, whatever the provider says', () => {
    expect(lastingSignIn('https://id.acme.com', ['openid', 'offline_access'], []).scope).toBe(
      'openid offline_access',
    );
  });

  it('is not asked for where the provider does not know it', () => {
    expect(lastingSignIn('https://id.acme.com', ['openid'], ['openid'])).toEqual({
      scope: 'openid',
      more: {},
    });
  });

  it.each(['https://login.microsoftonline.com/t/v2.0', 'https://acme.ciamlogin.com/t/v2.0'])(
    'needs no consent at %s, which would send people to an administrator',
    (issuer) => {
      expect(lastingSignIn(issuer, ['openid'], supported)).toEqual({
        scope: 'openid offline_access',
        more: {},
      });
    },
  );

  it('is called otherwise at Google, and not at a host that only ends alike', () => {
    expect(lastingSignIn('https://accounts.google.com', ['openid'], ['openid']).more).toEqual({
      access_type: 'offline',
      prompt: 'consent',
    });
    expect(lastingSignIn('https://evilmicrosoftonline.com', ['openid'], supported).more).toEqual({
      prompt: 'consent',
    });
  });
});
