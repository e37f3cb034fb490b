import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, bytesText, integer, rawBytes, text } from '../../../../demo/zego-double/wire/fields.ts';

describe('a field', () => {
  it('of text comes through as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(bytesText.parse(bytesOf(value))).toBe(value);
        expect(bytesText.parse(new Uint8Array(bytesOf(value)))).toBe(value);
      }),
    );
  });

  it('that is absent has the value that proto3 gives it', () => {
    expect(bytesText.parse(undefined)).toBe('');
    expect(rawBytes.parse(undefined)).toEqual(Buffer.alloc(0));
    expect(text.parse(undefined)).toBe('');
    expect(integer.parse(undefined)).toBe(0);
  });

  it.each([
    ['text instead of bytes', bytesText, 'alice'],
    ['a list instead of bytes', rawBytes, [1, 2]],
    ['bytes instead of text', text, Buffer.from('a')],
    ['text instead of a number', integer, '1'],
    ['null', bytesText, null],
  ])('of another kind is refused: %s', (_case, field, value) => {
    expect(field.safeParse(value).success).toBe(false);
  });

  it('of raw bytes is a copy: what the socket does with its buffer later does not change it', () => {
    const buffer = Buffer.from('abc');
    const kept = rawBytes.parse(buffer);
    buffer.fill(0);
    expect(kept.toString()).toBe('abc');
  });
});
