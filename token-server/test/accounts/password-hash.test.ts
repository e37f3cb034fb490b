import { describe, expect, it } from 'vitest';
import {
  defaultScrypt,
  hashPassword,
  passwordHashSchema,
  passwordMatches,
  unmatchableHash,
} from '../../src/accounts/password-hash.ts';
import { Secret } from '../../src/index.ts';
import { cheapScrypt } from '../support/test-server.ts';

describe('password hashes', () => {
  it('fit their password alone, each with its own salt', async () => {
    const [one, two] = [
      await hashPassword(new Secret('secret'), cheapScrypt),
      await hashPassword(new Secret('secret'), cheapScrypt),
    ];
    expect(one.hash).not.toBe(two.hash);
    expect(Buffer.from(one.salt, 'base64')).toHaveLength(16);
    expect(await passwordMatches(new Secret('secret'), one)).toBe(true);
    expect(await passwordMatches(new Secret('Secret'), one)).toBe(false);
    expect(await passwordMatches(new Secret(''), one)).toBe(false);
    expect(passwordHashSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('cost what OWASP recommends and can be checked at that cost', async () => {
    expect(defaultScrypt).toEqual({ N: 32768, r: 8, p: 3 });
    const hash = await hashPassword(new Secret('secret'), defaultScrypt);
    expect(await passwordMatches(new Secret('secret'), hash)).toBe(true);
  });

  it('agree with the test vector of RFC 7914', async () => {
    const hash = Buffer.from(
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
      'hex',
    ).toString('base64');
    const salt = Buffer.from('NaCl').toString('base64');
    const stored = { scheme: 'scrypt', N: 1024, r: 8, p: 16, salt, hash } as const;
    expect(await passwordMatches(new Secret('password'), stored)).toBe(true);
  });

  it('include one that nothing fits', async () => {
    const hash = unmatchableHash(cheapScrypt);
    expect(passwordHashSchema.safeParse(hash).success).toBe(true);
    expect(await passwordMatches(new Secret(''), hash)).toBe(false);
  });

  it.each([{ N: 3 }, { N: 2 ** 21 }, { r: 0 }, { r: 33 }, { p: 17 }, { scheme: 'plain' }, { hash: '!' }])(
    'are refused from a file when they could not be checked: %j',
    async (change) => {
      const hash = await hashPassword(new Secret('secret'), cheapScrypt);
      expect(passwordHashSchema.safeParse({ ...hash, ...change }).success).toBe(false);
    },
  );
});
