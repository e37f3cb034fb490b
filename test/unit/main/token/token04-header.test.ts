import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiryOfToken04 } from '../../../../main/token/token04-header.ts';
import { encodeToken04, Secret } from '../../../../token-server/src/index.ts';
import { token04 } from './room-token.ts';

describe('expiryOfToken04', () => {
  it('reads what the token server writes, in both modes', () => {
    const secret = new Secret('0123456789abcdefFEDCBA9876543210');
    const request = { appID: 1234567890, userID: 'alice', ttl: 3600, issuedAt: 1_700_000_000 };
    for (const mode of ['gcm', 'cbc'] as const)
      expect(expiryOfToken04(encodeToken04({ ...request, mode }, secret))).toBe(1_700_003_600);
  });

  it('reads every expiry there can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (expiry) => {
        expect(expiryOfToken04(token04(expiry))).toBe(expiry);
      }),
    );
  });

  it.each([
    ['an empty text', ''],
    ['another version', token04(1_700_000_000).replace(/^04/, '03')],
    ['a short one', '04AAAAAGVuZA=='],
    ['one with a # in it, where UIKit would cut it', `${token04(1_700_000_000)}#e30=`],
    ['one with a space', ` ${token04(1_700_000_000)}`],
    ['one with a line break', `${token04(1_700_000_000)}\n`],
    ['one of the URL alphabet', `04${'-_'.repeat(40)}`],
    ['an expiry of zero', token04(0)],
    ['an expiry before 1970', token04(-5)],
    ['an expiry beyond all numbers', `04${Buffer.alloc(80, 0x7f).toString('base64')}`],
  ])('does not read %s', (_case, token) => {
    expect(expiryOfToken04(token)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `04${text}`),
        ),
        (text) => {
          const expiry = expiryOfToken04(text);
          expect(expiry === undefined || expiry > 0).toBe(true);
        },
      ),
    );
  });
});
