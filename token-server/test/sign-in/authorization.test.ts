import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuthorization } from '../../src/sign-in/authorization.ts';

const basicHeader = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('parseAuthorization', () => {
  it('reads what browsers and clients send for any name and password', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes(':'));
    fc.assert(
      fc.property(name, fc.string({ unit: 'grapheme', minLength: 1 }), (user, password) => {
        const given = parseAuthorization(basicHeader(`${user}:${password}`));
        expect(given).toMatchObject({ kind: 'basic', user });
        expect(given.kind === 'basic' ? given.password.reveal() : null).toBe(password);
      }),
    );
  });

  it('reads a device key and prints nothing of it', () => {
    const given = parseAuthorization('bEARER  fdk_canary ');
    expect(given.kind === 'bearer' ? given.key.reveal() : null).toBe('fdk_canary');
    expect(JSON.stringify(given)).not.toContain('canary');
  });

  it('takes everything else for no credential', () => {
    const others = [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer a b',
      'Basic',
      'Digest x',
      'fdk_x',
      basicHeader('a'),
      basicHeader(':p'),
      basicHeader('a:'),
    ];
    for (const header of others) expect(parseAuthorization(header)).toEqual({ kind: 'none' });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/^\s*(basic|bearer)/i.test(text));
        expect(parseAuthorization(text)).toEqual({ kind: 'none' });
      }),
    );
  });
});
