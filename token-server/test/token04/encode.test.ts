import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeToken04, encodeToken04, readExpiry, Token04Key } from '../../src/index.ts';
import { openIndependently } from '../support/independent-token04.ts';
import { otherSecret, secret, secretText } from '../support/secrets.ts';

const idCharacters = "abcXYZ019_.-@+~!#$^&*()=`;',<>\\";
const validRequest = fc.record({
  appID: fc.integer({ min: 1, max: 0xffff_ffff }),
  userID: fc.string({ unit: fc.constantFrom(...Array.from(idCharacters)), minLength: 1, maxLength: 63 }),
  ttl: fc.integer({ min: 1, max: 2_073_600 }),
  payload: fc.string({ unit: 'binary', maxLength: 500 }),
  mode: fc.constantFrom('gcm' as const, 'cbc' as const),
  issuedAt: fc.integer({ min: 0, max: 2 ** 40 }),
});

describe('encodeToken04', () => {
  it('makes tokens that our decoder reads back unchanged, in both modes', () => {
    const key = new Token04Key(secret);
    fc.assert(
      fc.property(validRequest, (request) => {
        const token = encodeToken04(request, key);
        const decoded = decodeToken04(token, key);
        const { nonce, ...rest } = decoded;
        expect(rest).toEqual({
          appID: request.appID,
          userID: request.userID,
          ctime: request.issuedAt,
          expire: request.issuedAt + request.ttl,
          payload: request.payload,
          mode: request.mode,
        });
        expect(nonce).toBe(nonce | 0);
        expect(readExpiry(token)).toBe(decoded.expire);
      }),
    );
  });

  it('makes tokens that an independent decoder reads, with app_id first and nothing more than Token04 has', () => {
    fc.assert(
      fc.property(validRequest, (request) => {
        const opened = openIndependently(encodeToken04(request, secret), secretText);
        const body: unknown = JSON.parse(opened.json);
        expect(Object.keys(body ?? {})).toEqual(['app_id', 'user_id', 'nonce', 'ctime', 'expire', 'payload']);
        expect(body).toMatchObject({
          app_id: request.appID,
          user_id: request.userID,
          expire: opened.headerExpire,
        });
        expect(opened.json.startsWith('{"app_id":')).toBe(true);
        expect(opened.modeByte).toBe(request.mode === 'gcm' ? 1 : null);
        expect(opened.iv.length).toBe(request.mode === 'gcm' ? 12 : 16);
      }),
      { numRuns: 50 },
    );
  });

  it('uses GCM, no payload and the present time unless told otherwise', () => {
    const before = Math.floor(Date.now() / 1000);
    const decoded = decodeToken04(encodeToken04({ appID: 1, userID: 'alice', ttl: 60 }, secret), secret);
    expect(decoded).toMatchObject({ mode: 'gcm', payload: '' });
    expect(decoded.ctime).toBeGreaterThanOrEqual(before);
    expect(decoded.ctime).toBeLessThanOrEqual(Math.floor(Date.now() / 1000));
    expect(decoded.expire).toBe(decoded.ctime + 60);
  });

  it.each(['gcm', 'cbc'] as const)(
    'never repeats an IV or a token (%s, across many refills of the pool)',
    (mode) => {
      const key = new Token04Key(secret);
      const count = 5000;
      const tokens = Array.from({ length: count }, () =>
        encodeToken04({ appID: 1, userID: 'a', ttl: 60, mode }, key),
      );
      const opened = tokens.map((token) => openIndependently(token, secretText));
      expect(new Set(opened.map(({ iv }) => iv.toString('hex'))).size).toBe(count);
      const nonces = opened.map(({ json }) => decodeNonce(json));
      // 5000 draws from 2^32: three repeats at all would be one chance in a million.
      expect(new Set(nonces).size).toBeGreaterThan(count - 3);
      expect(nonces.some((nonce) => nonce < 0)).toBe(true);
      expect(nonces.some((nonce) => nonce > 0)).toBe(true);
    },
  );

  it('uses every byte value at every place of the IV', () => {
    const key = new Token04Key(secret);
    const seen = Array.from({ length: 12 }, () => new Set<number>());
    for (let i = 0; i < 6000; i += 1) {
      const { iv } = openIndependently(encodeToken04({ appID: 1, userID: 'a', ttl: 60 }, key), secretText);
      iv.forEach((byte, place) => seen[place]?.add(byte));
    }
    expect(seen.map(({ size }) => size)).toEqual(Array.from({ length: 12 }, () => 256));
  });

  it('shows nothing of the secret when a key or a secret is printed', () => {
    const key = new Token04Key(otherSecret);
    const printed = [String(otherSecret), JSON.stringify({ otherSecret, key }), Object.values(key).join()];
    expect(printed.join()).not.toContain('0000');
    expect(JSON.stringify(otherSecret)).toBe('"[secret]"');
  });
});

function decodeNonce(json: string): number {
  return Number(/"nonce":(-?\d+)/.exec(json)?.[1]);
}
