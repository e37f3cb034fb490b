import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { token04Check, tokenServerCodes } from '../../../demo/zego-double/token-check.ts';
import { encodeToken04, roomPrivilegePayload, Secret, Token04Key } from '../../../token-server/src/index.ts';

const secret = new Secret('0123456789abcdefFEDCBA9876543210');
const issuedAt = 1_700_000_000;
const alice = { userID: 'alice', roomID: 'monday-planning' };
const request = { appID: 1234567890, userID: 'alice', ttl: 3600, issuedAt };

const checkAt = (seconds: number) =>
  token04Check({ appID: request.appID, secret, now: () => seconds * 1000 });
const check = checkAt(issuedAt);
const wrong = { ok: false, code: tokenServerCodes.error };
const expired = { ok: false, code: tokenServerCodes.expired };

describe('token04Check', () => {
  it('lets a good token in, in both modes, and knows how long it lives', () => {
    for (const mode of ['gcm', 'cbc'] as const)
      expect(check(encodeToken04({ ...request, mode }, secret), alice)).toEqual({
        ok: true,
        expiresAt: issuedAt + 3600,
      });
  });

  it('takes a key that was imported before', () => {
    const imported = token04Check({
      appID: request.appID,
      secret: new Token04Key(secret),
      now: () => issuedAt * 1000,
    });
    expect(imported(encodeToken04(request, secret), alice)).toMatchObject({ ok: true });
  });

  it('ends with the second in which the token does', () => {
    const token = encodeToken04(request, secret);
    expect(checkAt(issuedAt + 3599)(token, alice)).toMatchObject({ ok: true });
    expect(checkAt(issuedAt + 3600)(token, alice)).toEqual(expired);
  });

  it.each([
    ['another application', encodeToken04({ ...request, appID: 1 }, secret)],
    ['another user', encodeToken04({ ...request, userID: 'bob' }, secret)],
    ['another secret', encodeToken04(request, new Secret('00000000000000000000000000000000'))],
  ])('refuses a token of %s', (_case, token) => {
    expect(check(token, alice)).toEqual(wrong);
  });

  it('obeys a room privilege', () => {
    const forRoom = (roomID: string, login: boolean) =>
      encodeToken04({ ...request, payload: roomPrivilegePayload({ roomID, login, publish: true }) }, secret);
    expect(check(forRoom(alice.roomID, true), alice)).toMatchObject({ ok: true });
    expect(check(forRoom('board', true), alice)).toEqual(wrong);
    expect(check(forRoom(alice.roomID, false), alice)).toEqual(wrong);
    expect(check(encodeToken04({ ...request, payload: 'no privilege' }, secret), alice)).toEqual(wrong);
  });

  it('refuses a token that was changed anywhere', () => {
    const token = encodeToken04(request, secret);
    const bytes = Buffer.from(token.slice(2), 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(place) ^ change, place);
        expect(check(`04${changed.toString('base64')}`, alice)).toEqual(wrong);
      }),
    );
  });

  it('refuses noise without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `04${text}`),
        ),
        (noise) => {
          expect(check(noise, alice)).toEqual(wrong);
        },
      ),
    );
  });
});
