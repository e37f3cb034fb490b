import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRoomId } from '../../../shared/ids.ts';
import { meetingIdOf } from '../../../shared/meeting-title.ts';

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
  });

  it('keeps look-alikes of other scripts, accents and different titles apart', () => {
    expect(idOf('раураl')).not.toBe(idOf('paypal'));
    expect(idOf('café')).not.toBe(idOf('cafe'));
    expect(idOf('会议')).not.toBe(idOf('会議'));
    expect(idOf('🎉 party')).not.toBe(idOf('party'));
  });

  it('tells long titles apart by their ends', () => {
    expect(idOf('a'.repeat(300))).not.toBe(idOf('a'.repeat(299)));
  });

  it('has no id for a title without anything to see', () => {
    for (const title of ['', '   ', '\u200f\u200e', '\n\t']) expect(idOf(title)).toBeUndefined();
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
});
