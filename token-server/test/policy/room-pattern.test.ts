import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRoomPattern, roomMatches } from '../../src/policy/room-pattern.ts';

describe('a room pattern', () => {
  it('with @created is for minted meetings, whatever their ids', () => {
    expect(roomMatches('@created', 'r', { createdByCaller: false })).toBe(true);
    expect(roomMatches('@created', '@created', null)).toBe(false);
  });

  it('matches what a regular expression would', () => {
    const letters = fc.constantFrom('a', 'b', '.', '-');
    const pattern = fc.string({ unit: fc.oneof(letters, fc.constant('*')), minLength: 1, maxLength: 8 });
    const room = fc.string({ unit: letters, minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(pattern, room, (text, roomID) => {
        const expression = new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
        expect(roomMatches(text, roomID, null)).toBe(expression.test(roomID));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes letters of room ids and stars only', () => {
    for (const text of ['*', 'a-*', 'A_b.c', '@created']) expect(isRoomPattern(text)).toBe(true);
    for (const text of ['', '@other', 'a b', 'a/b', '[a]', 'é', 'x'.repeat(128)]) {
      expect(isRoomPattern(text)).toBe(false);
    }
  });

  it('is quick with many stars', () => {
    const started = performance.now();
    expect(roomMatches(`${'*a'.repeat(60)}*b`, 'a'.repeat(127), null)).toBe(false);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
