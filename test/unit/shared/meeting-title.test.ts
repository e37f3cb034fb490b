import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRoomId } from '../../../shared/ids.ts';
import { meetingIdOf, normaliseTitle } from '../../../shared/meeting-title.ts';

/** What ZEGO's engines take as the id of a room (measured with uikit-prebuilt 2.18.4). */
const engineAccepts = (id: string) => id.length <= 128 && /^[0-9a-zA-Z#!$%&()`'+\-;<=.>@^_~,\\*]+$/.test(id);

/** Marks without a shape: direction marks, joiners, variation selector, soft hyphen, byte order mark, grapheme joiner. */
const invisible = [
  '\u200e',
  '\u200f',
  '\u202b',
  '\u2067',
  '\u200b',
  '\u200d',
  '\ufe0f',
  '\u00ad',
  '\ufeff',
  '\u034f',
];

const idOf = (title: string) => meetingIdOf(title, (text) => createHash('sha256').update(text).digest());

describe('meetingIdOf', () => {
  it('keeps plain titles readable', () => {
    expect(idOf('Monday planning')).toBe('monday-planning');
    expect(idOf('  Monday   Planning ')).toBe('monday-planning');
    expect(idOf('q3.review-2')).toBe('q3.review-2');
  });

  it('maps forms of the same title to one id', () => {
    expect(idOf('Ｍｏｎｄａｙ')).toBe(idOf('monday'));
    expect(idOf('Cafe\u0301')).toBe(idOf('Café'));
    expect(idOf('\u200fשלום\u200e')).toBe(idOf('שלום'));
    expect(idOf('standup\ufe0f')).toBe(idOf('Standup'));
    expect(idOf('a\u00a0b')).toBe(idOf('a b'));
    expect(idOf('a\tb\r\nc')).toBe(idOf('a b c'));
    expect(idOf('stand\ufeffup')).toBe(idOf('standup'));
    expect(idOf('ÜBERGABE')).toBe(idOf('übergabe'));
    // J with a caron has no capital of its own: it becomes one letter only in lower case.
    expect(idOf('J\u030c')).toBe(idOf('ǰ'));
    expect(idOf('\u202bשלום\u202c')).toBe(idOf('שלום'));
    expect(idOf('e\u200d\u0301')).toBe(idOf('é'));
    expect(idOf('👩\u200d💻')).toBe(idOf('👩💻'));
  });

  it('gives titles without ASCII letters an id of their own', () => {
    expect(idOf('会议')).toMatch(/^m-[a-z2-7]{16}$/);
    expect(idOf('🎉')).toMatch(/^m-[a-z2-7]{16}$/);
    expect(idOf('Q3 会议')).toMatch(/^q3-[a-z2-7]{16}$/);
    expect(idOf('会议')).not.toBe(idOf('会'));
  });

  it('stays the same from version to version: two employees need not have the same Foyer', () => {
    expect(idOf('会议')).toBe('m-mpjq6gqdpudxdi5t');
    expect(idOf('Réunion d’équipe')).toBe('r-union-d-quipe-aec2e4f4t5ziwzpn');
  });

  it('keeps look-alikes of other scripts, accents and different titles apart', () => {
    expect(idOf('раураl')).not.toBe(idOf('paypal'));
    expect(idOf('café')).not.toBe(idOf('cafe'));
    expect(idOf('会议')).not.toBe(idOf('会議'));
    expect(idOf('🎉 party')).not.toBe(idOf('party'));
  });

  it('tells long titles apart by their ends', () => {
    expect(idOf('a'.repeat(60))).toBe('a'.repeat(60));
    expect(idOf('a'.repeat(61))).toMatch(/^a{60}-[a-z2-7]{16}$/);
    expect(idOf('会'.repeat(300))).not.toBe(idOf('会'.repeat(299)));
    expect(idOf('a'.repeat(300))).not.toBe(idOf('a'.repeat(299)));
  });

  it('has no id for a title without anything to see', () => {
    for (const title of ['', '   ', '\u200f\u200e', '\n\t', '\u00ad', '\ufeff\u200b'])
      expect(idOf(title)).toBeUndefined();
  });

  it('always gives a valid id, and the same for the same title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const id = idOf(title);
        if (id !== undefined) expect(isRoomId(id)).toBe(true);
        expect(idOf(title.toUpperCase().toLowerCase())).toBe(
          idOf(title.toUpperCase().toLowerCase().normalize('NFD')),
        );
      }),
    );
  });

  it('obeys the rules of the engine for every title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const id = idOf(title);
        if (id !== undefined) expect(engineAccepts(id)).toBe(true);
      }),
    );
  });

  it('does not see invisible marks, wherever they stand', () => {
    const mark = fc.constantFrom(...invisible);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        mark,
        fc.nat(40),
        (title, hidden, place) => {
          const points = Array.from(title.normalize('NFD'));
          const marked = points.toSpliced(place % (points.length + 1), 0, hidden).join('');
          expect(idOf(marked)).toBe(idOf(title));
        },
      ),
    );
  });

  it('normalises a title that is normal already to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const normal = normaliseTitle(title);
        expect(normaliseTitle(normal)).toBe(normal);
      }),
    );
  });
});
