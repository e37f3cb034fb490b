import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomTokenSchema } from '../../../../shared/schemas/room-token.ts';

const good = {
  token: '04AAAAAGVuZCBvZiB0aGUgd29ybGQ=',
  appID: 1234567890,
  roomID: 'monday-planning',
  userID: 'alice',
  userName: 'Alice 李',
  title: 'Monday planning',
  role: 'member',
  rights: { login: true, publish: true },
  issuedAt: 1_700_000_000,
  expiresAt: 1_700_003_600,
  renewAfter: 1_700_002_700,
  serverTime: 1_700_000_000,
};

const without = (key: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));
const accepts = (value: unknown) => roomTokenSchema.safeParse(value).success;

describe('roomTokenSchema', () => {
  it('takes a whole one, and one without a title', () => {
    expect(roomTokenSchema.parse(good)).toEqual(good);
    expect(accepts(without('title'))).toBe(true);
  });

  it('drops fields it does not know, also inside', () => {
    const parsed = roomTokenSchema.parse({
      ...good,
      secret: 'x',
      rights: { ...good.rights, admin: true },
    });
    expect(parsed).toEqual(good);
  });

  it.each(Object.keys(good).filter((key) => key !== 'title'))('refuses one without %s', (key) => {
    expect(accepts(without(key))).toBe(false);
  });

  it.each([
    ['token', ''],
    ['token', 'short'],
    ['token', 'a'.repeat(16_385)],
    ['appID', 0],
    ['appID', 4_294_967_296],
    ['appID', 1.5],
    ['appID', '1234567890'],
    ['roomID', 'a b'],
    ['roomID', '会议'],
    ['roomID', 'a'.repeat(128)],
    ['userID', 'alice@acme.com'],
    ['userID', 'u'.repeat(64)],
    ['userName', ''],
    ['userName', 'n'.repeat(256)],
    ['rights', { login: true }],
    ['rights', { login: 1, publish: 1 }],
    ['issuedAt', 0],
    ['expiresAt', '1700003600'],
    ['renewAfter', Number.NaN],
    ['serverTime', Number.POSITIVE_INFINITY],
    ['serverTime', null],
  ])('refuses %s = %j', (key, value) => {
    expect(accepts({ ...good, [key]: value })).toBe(false);
  });

  it('never throws, whatever a server says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(accepts(value)).toBe(false);
      }),
    );
  });
});
