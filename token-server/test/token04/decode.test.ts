import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeToken04,
  encodeToken04,
  readExpiry,
  Secret,
  Token04DecodeError,
  Token04Error,
} from '../../src/index.ts';
import { sealIndependently } from '../support/independent-token04.ts';
import { otherSecret, secret, secretText } from '../support/secrets.ts';
import { thrownBy } from '../support/thrown.ts';

const body = { app_id: 7, user_id: 'alice', nonce: 1, ctime: 1000, expire: 4600, payload: '' };
const seal = (value: unknown, mode: 'gcm' | 'cbc' = 'gcm', expire = 4600) =>
  sealIndependently(typeof value === 'string' ? value : JSON.stringify(value), secretText, { mode, expire });

function refusal(token: string, withSecret = secret): string {
  const error = thrownBy(() => decodeToken04(token, withSecret));
  if (!(error instanceof Token04DecodeError)) throw error;
  expect(error.message).not.toMatch(/\n/);
  return error.code;
}

function withBytes(token: string, change: (bytes: Buffer) => Buffer): string {
  return `04${change(Buffer.from(token.slice(2), 'base64')).toString('base64')}`;
}

describe('decodeToken04', () => {
  it.each(['', '0', '4', '03AAAA', 'AAAA', ' 04AAAA'])('refuses %j for its prefix', (token) => {
    expect(refusal(token)).toBe('bad-prefix');
  });

  it('refuses what is not padded standard base64', () => {
    const token = seal(body);
    const broken = [
      '04!!!!',
      '04AAA',
      '04AAAA\n',
      '04A=AA',
      `${token} `,
      `${token}=`,
      token.replace('A', '-'),
      token.slice(0, -1),
    ];
    for (const text of broken) expect([text, refusal(text)]).toEqual([text, 'bad-base64']);
  });

  it('refuses a second spelling of the same bytes', () => {
    const token = sealIndependently(`${JSON.stringify(body)} `, secretText, { mode: 'cbc', expire: 4600 });
    expect(token).toMatch(/[AQgw]==$/);
    const other = token.replace(
      /([AQgw])==$/,
      (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}==`,
    );
    expect(Buffer.from(other.slice(2), 'base64')).toEqual(Buffer.from(token.slice(2), 'base64'));
    expect(refusal(other)).toBe('bad-base64');
  });

  it('refuses every cut and every extension of a token', () => {
    for (const mode of ['gcm', 'cbc'] as const) {
      const token = seal(body, mode);
      const length = Buffer.from(token.slice(2), 'base64').length;
      for (let cut = 0; cut < length; cut += 1) {
        const code = refusal(withBytes(token, (bytes) => bytes.subarray(0, cut)));
        expect(code).toBe('wrong-lengths');
      }
      for (const extra of [2, 3, 16]) {
        expect(refusal(withBytes(token, (bytes) => Buffer.concat([bytes, Buffer.alloc(extra)])))).toBe(
          'wrong-lengths',
        );
      }
    }
  });

  it('refuses lengths that fit the token but not the mode', () => {
    // A GCM token whose last byte claims CBC, a CBC token that claims GCM, a CBC ciphertext that is no whole block.
    expect(
      refusal(
        sealIndependently(JSON.stringify(body), secretText, { mode: 'gcm', expire: 4600, modeByte: 0 }),
      ),
    ).toBe('wrong-lengths');
    expect(
      refusal(
        sealIndependently(JSON.stringify(body), secretText, { mode: 'cbc', expire: 4600, modeByte: 1 }),
      ),
    ).toBe('wrong-lengths');
    const shortened = withBytes(seal(body, 'cbc'), (bytes) => {
      bytes.writeUInt16BE(bytes.readUInt16BE(26) - 1, 26);
      return bytes.subarray(0, -1);
    });
    expect(refusal(shortened)).toBe('wrong-lengths');
  });

  it.each([2, 3, 4, 128, 255])('refuses mode %d', (modeByte) => {
    expect(
      refusal(sealIndependently(JSON.stringify(body), secretText, { mode: 'gcm', expire: 4600, modeByte })),
    ).toBe('unknown-mode');
  });

  it('refuses a token made with another secret', () => {
    expect(refusal(seal(body), otherSecret)).toBe('wrong-secret-or-tampered');
    // One wrong secret in 256 passes CBC's padding check and must be told apart by what comes out.
    for (let i = 0; i < 1500; i += 1)
      expect(refusal(seal(body, 'cbc'), otherSecret)).toBe('wrong-secret-or-tampered');
  });

  it('refuses a GCM token in which any single byte was changed', () => {
    const token = encodeToken04({ appID: 7, userID: 'alice', ttl: 3600, payload: 'x' }, secret);
    const length = Buffer.from(token.slice(2), 'base64').length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), (flip) => {
        for (let place = 0; place < length; place += 1) {
          const changed = withBytes(token, (bytes) => {
            bytes.writeUInt8(bytes.readUInt8(place) ^ flip, place);
            return bytes;
          });
          expect(refusal(changed)).not.toBe('');
        }
      }),
      { numRuns: 10 },
    );
  });

  it('refuses a GCM token in which any single character was changed', () => {
    const token = encodeToken04({ appID: 7, userID: 'alice', ttl: 3600 }, secret);
    for (let place = 0; place < token.length; place += 1) {
      const other = token.charAt(place) === 'B' ? 'C' : 'B';
      expect(refusal(token.slice(0, place) + other + token.slice(place + 1))).not.toBe('');
    }
  });

  it('never lets a CBC token with a changed byte through as another user', () => {
    const token = encodeToken04({ appID: 7, userID: 'alice', ttl: 3600, mode: 'cbc' }, secret);
    const length = Buffer.from(token.slice(2), 'base64').length;
    for (let place = 0; place < length; place += 1) {
      const changed = withBytes(token, (bytes) => {
        bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
        return bytes;
      });
      // CBC can't refuse all of it: a change to the IV changes the app id, which comes first for that reason.
      try {
        expect(decodeToken04(changed, secret).userID).toBe('alice');
      } catch (error) {
        expect(error).toBeInstanceOf(Token04DecodeError);
      }
    }
  });

  it.each(['gcm', 'cbc'] as const)('tells plaintext that is not JSON (%s)', (mode) => {
    for (const text of ['hello', '{"app_id":1', '{} {}']) expect(refusal(seal(text, mode))).toBe('not-json');
  });

  it('tells a sealed plaintext that is not even text', () => {
    const noise = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
    expect(refusal(sealIndependently(noise, secretText, { mode: 'gcm', expire: 1 }))).toBe('not-json');
  });

  it.each<[string, unknown]>([
    ['app_id', { ...body, app_id: '7' }],
    ['app_id', { ...body, app_id: -1 }],
    ['app_id', { ...body, app_id: 2 ** 32 }],
    ['app_id', { ...body, app_id: 1.5 }],
    ['user_id', { ...body, user_id: 7 }],
    ['user_id', { ...body, user_id: undefined }],
    ['nonce', { ...body, nonce: '1' }],
    ['nonce', { ...body, nonce: 1.5 }],
    ['ctime', { ...body, ctime: null }],
    ['expire', { ...body, expire: '4600' }],
    ['payload', { ...body, payload: { room_id: 'r' } }],
    ['payload', { ...body, payload: null }],
    ['the whole body', []],
    ['the whole body', null],
    ['the whole body', 'text in quotes'],
    ['app_id, user_id, nonce, ctime, expire', {}],
  ])('names the wrong field: %s', (field, value) => {
    const token = sealIndependently(JSON.stringify(value), secretText, { mode: 'gcm', expire: 4600 });
    const error = thrownBy(() => decodeToken04(token, secret));
    expect(error).toMatchObject({ code: 'wrong-fields', message: `wrong fields: ${field}` });
  });

  it('compares the two expiries', () => {
    for (const mode of ['gcm', 'cbc'] as const) {
      expect(refusal(seal(body, mode, 4601))).toBe('header-body-disagree');
      expect(refusal(seal(body, mode, -4600))).toBe('header-body-disagree');
      expect(refusal(seal(body, mode, 4600 + 2 ** 32))).toBe('header-body-disagree');
    }
  });

  it('refuses a bad secret as the encoder does', () => {
    const error = thrownBy(() => decodeToken04(seal(body), new Secret('short')));
    expect(error).toBeInstanceOf(Token04Error);
    expect(error).toMatchObject({ code: 'secret-invalid', errorCode: 5 });
  });

  it('answers any text with a decode error, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String({ maxLength: 400 })), (text) => {
        expect(refusal(text)).not.toBe('');
        expect(refusal(`04${text}`)).not.toBe('');
      }),
    );
  });

  it('repeats neither the token nor its content in an error', () => {
    const token = sealIndependently('canary-in-plaintext', secretText, { mode: 'gcm', expire: 4600 });
    const error = thrownBy(() => decodeToken04(token, secret));
    expect(String(error)).not.toContain('canary');
    expect(String(error)).not.toContain(token.slice(4, 20));
  });
});

describe('readExpiry', () => {
  it('reads the header without the secret', () => {
    expect(readExpiry(seal(body, 'gcm', 179_548_583_460))).toBe(179_548_583_460);
    expect(readExpiry(seal(body, 'cbc', 0))).toBe(0);
  });

  it('refuses what is no token and times that can not be', () => {
    expect(thrownBy(() => readExpiry('04AAAA'))).toMatchObject({ code: 'wrong-lengths' });
    expect(thrownBy(() => readExpiry(seal(body, 'gcm', -1)))).toMatchObject({ code: 'wrong-fields' });
    expect(thrownBy(() => readExpiry(seal(body, 'gcm', 2 ** 60)))).toMatchObject({ code: 'wrong-fields' });
  });
});
