import { inspect, format } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../shared/secret.ts';

const text = 'correct horse battery staple';
const secret = new Secret(text);

describe('Secret', () => {
  it('gives its text only when asked to reveal it', () => {
    expect(secret.reveal()).toBe(text);
  });

  it.each([
    ['String', () => String(secret)],
    ['joining, which asks for text as a template does', () => [secret].join('')],
    ['util.inspect', () => inspect(secret)],
    ['util.inspect with everything shown', () => inspect(secret, { showHidden: true, depth: null })],
    ['console formatting', () => format('%s', secret)],
  ])('prints as [secret] by %s', (_way, print) => {
    expect(print()).toBe('[secret]');
  });

  it('stays hidden inside other values', () => {
    const holder = { name: 'alice', deep: [{ secret }] };
    expect(JSON.stringify(holder)).toBe('{"name":"alice","deep":[{"secret":"[secret]"}]}');
    expect(inspect(holder, { depth: null, showHidden: true })).not.toContain(text);
    expect(format('%o %O %j', holder, holder, holder)).not.toContain(text);
    expect(inspect(new Error('failed', { cause: secret }))).not.toContain(text);
  });

  it('has no property that holds the text', () => {
    const own = Reflect.ownKeys(secret).map((key): unknown => Reflect.get(secret, key));
    expect(own).not.toContain(text);
    expect(JSON.stringify(Object.assign({}, secret))).toBe('{}');
  });

  it('loses its text when it is cloned for another process', () => {
    expect(JSON.stringify(structuredClone(secret))).not.toContain(text);
  });
});
