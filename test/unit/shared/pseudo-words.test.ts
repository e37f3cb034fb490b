import { expect, it } from 'vitest';
import { pseudoText, pseudoWords } from '../../../shared/pseudo-words.ts';

const words = pseudoWords({
  plain: 'Join a meeting',
  group: { leave: (meeting: string) => `Leave “${meeting}”?` },
});

it('every text is in brackets, accented and two fifths longer', () => {
  expect(words.plain).toMatch(/^\[Jöîñ á ɱééţîñĝ /);
  expect(words.plain.endsWith(']')).toBe(true);
  expect(words.plain.length).toBeGreaterThanOrEqual(Math.floor('Join a meeting'.length * 1.4));
});

it('what is put into a sentence, or will be, keeps its letters', () => {
  expect(words.group.leave('Monday planning')).toContain('“Monday planning”');
  expect(pseudoText('There is nothing at {address}.')).toContain('{address}');
});

it('copies like the words it is made of', () => {
  expect(Object.keys({ ...words.group })).toEqual(['leave']);
  expect(Object.assign({}, words)).toHaveProperty('plain', words.plain);
});
