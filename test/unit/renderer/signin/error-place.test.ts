import { describe, expect, it } from 'vitest';
import {
  companyPlace,
  maySetUpByHand,
  missingAddress,
  missingCredential,
  missingKey,
  setUpPlace,
  signInPlace,
} from '../../../../renderer/signin/error-place.ts';

describe('companyPlace', () => {
  it.each([
    ['company.address-invalid', 'address'],
    ['company.address-credentials', 'address'],
    ['company.address-insecure', 'address'],
    ['company.not-found', 'address'],
    ['company.not-a-server', 'address'],
    ['company.unreachable', 'form'],
    ['company.slow', 'form'],
    ['company.certificate', 'form'],
    ['app.internal', 'form'],
  ] as const)('shows %s at the %s', (code, place) => {
    expect(companyPlace({ code, support: '' })).toBe(place);
  });
});

describe('setUpPlace', () => {
  it.each([
    ['company.app-id-invalid', 'app-id'],
    ['company.pass-address-invalid', 'address'],
    ['company.address-insecure', 'address'],
    ['company.not-a-server', 'address'],
    ['company.open', 'form'],
    ['company.broken', 'form'],
  ] as const)('shows %s at the %s', (code, place) => {
    expect(setUpPlace({ code, support: '' })).toBe(place);
  });
});

describe('a set-up by hand', () => {
  it.each([
    ['company.not-a-server', true],
    ['company.redirected', true],
    ['company.not-found', false],
    ['company.unreachable', false],
    ['company.certificate', false],
  ] as const)('after %s is offered: %s', (code, offered) => {
    expect(maySetUpByHand({ code, support: '' })).toBe(offered);
  });
});

describe('signInPlace', () => {
  it.each([
    ['signin.user-empty', 'user'],
    ['signin.password-empty', 'password'],
    ['signin.credentials-wrong', 'password'],
    ['signin.key-wrong', 'key'],
    ['signin.id-invalid', 'id'],
    ['signin.id-refused', 'id'],
    ['company.open', 'form'],
    ['signin.not-allowed', 'form'],
    ['company.not-found', 'form'],
    ['company.busy', 'form'],
    ['vault.locked', 'form'],
  ] as const)('shows %s at the %s', (code, place) => {
    expect(signInPlace({ code, support: '' })).toBe(place);
  });
});

describe('what the page sees by itself', () => {
  it('is an address that is missing', () => {
    expect(missingAddress(' ')).toEqual({ code: 'company.address-empty', support: '' });
    expect(missingAddress('meet.acme.com')).toBeUndefined();
  });

  it('is the first field that is empty; a password of spaces is one', () => {
    expect(missingCredential(' ', 0)).toMatchObject({ code: 'signin.user-empty' });
    expect(missingCredential('alice', 0)).toMatchObject({ code: 'signin.password-empty' });
    expect(missingCredential('alice', 2)).toBeUndefined();
    expect(missingKey(0)).toMatchObject({ code: 'signin.key-empty' });
    expect(missingKey(2)).toBeUndefined();
  });
});
