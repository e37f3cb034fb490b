import { describe, expect, it } from 'vitest';
import { endTextOf } from '../../../../../renderer/meeting/ended/end-text.ts';
import type { End } from '../../../../../renderer/meeting/meeting-state.ts';

const plain: readonly End['kind'][] = [
  'left',
  'removed',
  'closed',
  'elsewhere',
  'expired',
  'full',
  'network',
];
const ends: readonly End[] = [
  { kind: 'left' },
  { kind: 'removed' },
  { kind: 'closed' },
  { kind: 'elsewhere' },
  { kind: 'expired' },
  { kind: 'full' },
  { kind: 'network' },
  { kind: 'error', code: 1102016 },
  { kind: 'failed', error: { code: 'room.unavailable', support: 'S1' } },
];

describe('endTextOf', () => {
  it('says something else for every end, and what to do', () => {
    const texts = ends.map(endTextOf);
    expect(new Set(texts.map(({ title }) => title)).size).toBe(ends.length);
    for (const { title, next } of texts) {
      expect(title).not.toBe('');
      expect(next).toMatch(/\.$/);
      expect(`${title} ${next}`).not.toMatch(/token|room id|SDK|ZIM|kick/i);
    }
  });

  it('offers the way home first to who was removed or whose meeting was closed, and the way back to everybody else', () => {
    expect(endTextOf({ kind: 'removed' })).toMatchObject({
      title: 'You were removed from the meeting',
      first: 'home',
    });
    expect(endTextOf({ kind: 'closed' })).toMatchObject({ title: 'The meeting was closed', first: 'home' });
    for (const end of ends.filter(({ kind }) => kind !== 'removed' && kind !== 'closed'))
      expect(endTextOf(end).first).toBe('rejoin');
  });

  it('shows a code only where support can do something with it', () => {
    for (const end of ends.filter(({ kind }) => plain.includes(kind)))
      expect(endTextOf(end).support).toBe('');
    expect(endTextOf({ kind: 'error', code: 1102016 }).support).toBe('1102016');
    expect(endTextOf({ kind: 'error', code: 0 }).support).toBe('');
    expect(
      endTextOf({ kind: 'failed', error: { code: 'room.unavailable', support: 'ABCD2345' } }).support,
    ).toBe('ABCD2345');
  });

  it('offers to try again only where that can help', () => {
    const own = endTextOf({ kind: 'failed', error: { code: 'room.unavailable', support: '' } });
    expect(own).toMatchObject({ first: 'rejoin', rejoin: 'Try again' });
    const notAllowed = endTextOf({ kind: 'failed', error: { code: 'meeting.not-allowed', support: '' } });
    expect(notAllowed.first).toBe('home');
  });
});
