import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Literal, LiteralError, readLiteral } from '../../../../demo/zego-double/schema/literal.ts';

const read = (source: string) => readLiteral(source, 0);

/** What the reader should give for a JSON value: objects are maps there. */
function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped);
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]));
  return value;
}

/** Every key and text in a value, end to end. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => key + textsOf(inner))
    .join('');
}

describe('readLiteral', () => {
  it.each<[string, Literal]>([
    ['null', null],
    ['true', true],
    ['!0', true],
    ['!1', false],
    ['-1.5e3', -1500],
    ['.5', 0.5],
    ['1.', 1],
    ['"a\\n\\"\\u4f1a"', 'a\n"会'],
    ["'it\\'s'", "it's"],
    ['[]', []],
    ['[1,[2],]', [1, [2]]],
    [' [ 1 , 2 ] ', [1, 2]],
    ['{}', new Map()],
    [
      '{a:1,"b c":2,3:[],$m:{}}',
      new Map<string, Literal>([
        ['a', 1],
        ['b c', 2],
        ['3', []],
        ['$m', new Map()],
      ]),
    ],
    ['{a:1,}', new Map([['a', 1]])],
  ])('reads %s', (source, value) => {
    expect(read(source)).toEqual(value);
  });

  it('reads every JSON value', () => {
    // JSON has two escapes more than the bundle: those of backspace and form feed.
    const plain = fc.jsonValue({ maxDepth: 5 }).filter((value) => !/[\b\f]/.test(textsOf(value)));
    fc.assert(
      fc.property(plain, (value) => {
        const text = JSON.stringify(value);
        expect(read(text)).toEqual(mapped(JSON.parse(text)));
      }),
    );
  });

  it('begins where it is told to and stops where the literal ends', () => {
    expect(readLiteral('x=({a:1}),process.exit()', 3)).toEqual(new Map([['a', 1]]));
  });

  it.each([
    'process.exit()',
    'function(){}',
    '()=>1',
    '`text`',
    '[a]',
    '{a:b}',
    '{a:1+1}',
    '{...a}',
    '{[a]:1}',
    '{get a(){return 1}}',
    '[1 2]',
    '{a:1 b:2}',
    '{a}',
    '"open',
    '"two\nlines"',
    '"\\x41"',
    '"\\u12"',
    '!2',
    '!a',
    'undefined',
    'NaN',
    '/a/',
    '-',
    '',
    '[',
    '{',
    '{a:',
  ])('refuses %j, which is not data', (source) => {
    expect(() => read(source)).toThrow(LiteralError);
  });

  it('lets no key reach a prototype', () => {
    const value = read('{"__proto__":{"polluted":1},constructor:2}');
    expect(value).toEqual(
      new Map<string, Literal>([
        ['__proto__', new Map([['polluted', 1]])],
        ['constructor', 2],
      ]),
    );
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });

  it('is not led into endless depth', () => {
    expect(() => read('['.repeat(100_000))).toThrow('nested too deeply');
    expect(() => read('{a:'.repeat(100_000))).toThrow('nested too deeply');
  });

  it('says where it stopped', () => {
    expect(() => read('{a:1,b:c}')).toThrow('not data: c at 8');
  });

  it('throws nothing but its own error', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      "'",
      '\\',
      '!',
      '0',
      'a',
      '\n',
      '-',
      '.',
      'e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        try {
          read(pieces.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(LiteralError);
        }
      }),
    );
  });
});
