import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeToken04, encodeToken04, Secret, Token04Error, type Token04Request } from '../../src/index.ts';
import { secret } from '../support/secrets.ts';
import { thrownBy } from '../support/thrown.ts';

const valid: Token04Request = { appID: 1, userID: 'alice', ttl: 60 };

function refusal(change: Partial<Token04Request>, withSecret = secret) {
  const error = thrownBy(() => encodeToken04({ ...valid, ...change }, withSecret));
  if (!(error instanceof Token04Error)) throw error;
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('Token04Error');
  expect(error.message).not.toMatch(/\n/);
  return { code: error.code, errorCode: error.errorCode };
}

describe('limits of encodeToken04', () => {
  it.each([0, -1, 1.5, 2 ** 32, NaN, Infinity])('refuses the AppID %d with official code 1', (appID) => {
    expect(refusal({ appID })).toEqual({ code: 'app-id-invalid', errorCode: 1 });
  });

  it.each([
    '',
    'a'.repeat(64),
    'a b',
    'alice%',
    'é',
    '会议',
    'a/b',
    'a:b',
    'a?b',
    'a"b',
    'a|b',
    'a\n',
    'a\0',
  ])('refuses the user id %j with official code 3', (userID) => {
    expect(refusal({ userID })).toEqual({ code: 'user-id-invalid', errorCode: 3 });
  });

  it('refuses any user id with a character outside ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 63 }), (userID) => {
        fc.pre(/[^\x20-\x7e]/.test(userID));
        expect(refusal({ userID }).errorCode).toBe(3);
      }),
    );
  });

  it.each([0, -5, 1.5, 2_073_601, NaN, Infinity])(
    'refuses a life of %d seconds with official code 6',
    (ttl) => {
      expect(refusal({ ttl })).toEqual({ code: 'ttl-invalid', errorCode: 6 });
    },
  );

  it.each([-1, 1.5, NaN, Infinity, Number.MAX_SAFE_INTEGER])(
    'refuses %d as the time of issue',
    (issuedAt) => {
      expect(refusal({ issuedAt })).toEqual({ code: 'ttl-invalid', errorCode: 6 });
    },
  );

  it('refuses a payload above 8 KiB, counted in bytes, with official code 4', () => {
    expect(refusal({ payload: 'x'.repeat(8193) })).toEqual({ code: 'privilege-invalid', errorCode: 4 });
    expect(refusal({ payload: '会'.repeat(2731) })).toEqual({ code: 'privilege-invalid', errorCode: 4 });
  });

  it('refuses a payload that JSON would swell beyond what every official decoder can read', () => {
    expect(refusal({ payload: '\u0001'.repeat(8192) }).code).toBe('privilege-invalid');
    const swollen = { ...valid, payload: '\u0001'.repeat(5000) };
    for (const mode of ['gcm', 'cbc'] as const) {
      const token = encodeToken04({ ...swollen, mode }, secret);
      expect(Buffer.from(token.slice(2), 'base64').length).toBeLessThan(32_767);
      expect(decodeToken04(token, secret).payload).toBe(swollen.payload);
    }
  });

  it.each([
    ['appID', '7', 1],
    ['appID', null, 1],
    ['userID', 7, 3],
    ['userID', ['alice'], 3],
    ['userID', undefined, 3],
    ['ttl', '60', 6],
    ['ttl', [60], 6],
    ['issuedAt', '1000', 6],
    ['payload', { room_id: 'r' }, 4],
    ['payload', null, 4],
  ])(
    'refuses a value of another type, as plain JavaScript could pass it: %s %j',
    (name, value, errorCode) => {
      // Reflect.apply is where the types end, as they do for a caller in JavaScript.
      const call = () => Reflect.apply(encodeToken04, undefined, [{ ...valid, [name]: value }, secret]);
      expect(thrownBy(call)).toMatchObject({ name: 'Token04Error', errorCode });
    },
  );

  it.each([
    ['31 bytes', 'a'.repeat(31)],
    ['33 bytes', 'a'.repeat(33)],
    ['nothing', ''],
    ['32 characters of more than a byte', 'é'.repeat(32)],
    ['32 bytes outside ASCII', 'é'.repeat(16)],
    ['a line end inside', `${'a'.repeat(31)}\n`],
  ])('refuses a secret of %s with official code 5', (_, text) => {
    expect(refusal({}, new Secret(text))).toEqual({ code: 'secret-invalid', errorCode: 5 });
  });

  it('does not repeat the secret in the error', () => {
    const error = thrownBy(() => encodeToken04(valid, new Secret('s3cr3t-canary')));
    expect(String(error)).not.toContain('s3cr3t');
  });

  it('takes everything that is just inside the limits', () => {
    const inside: Partial<Token04Request>[] = [
      { appID: 1 },
      { appID: 4_294_967_295 },
      { userID: 'a' },
      { userID: 'a'.repeat(63) },
      { userID: 'alice@example.com' },
      { ttl: 1 },
      { ttl: 2_073_600 },
      { payload: 'x'.repeat(8192) },
      { payload: '会'.repeat(2730) },
      { issuedAt: 0 },
    ];
    for (const change of inside) expect(encodeToken04({ ...valid, ...change }, secret)).toMatch(/^04/);
  });
});
