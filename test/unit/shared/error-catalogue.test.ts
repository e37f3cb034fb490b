import { describe, expect, it } from 'vitest';
import { errorCatalogue } from '../../../shared/error-catalogue.ts';

const entries = Object.entries(errorCatalogue);
const sentences = entries.flatMap(([, { happened, next }]) => [happened, next]);

/** All that `main` has words for. */
const placeholders = ['address', 'claim', 'domain', 'place', 'tried', 'version', 'wait', 'device'];

describe('the error catalogue', () => {
  it.each(entries)('%s says what happened and what to do', (code, { happened, next }) => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(happened).toMatch(/^[A-Z{].{10,}\.$/);
    expect(next).toMatch(/^[A-Z].{10,}\.$|\?$/);
    expect(next).not.toBe(happened);
  });

  it('says something else for every code', () => {
    const whole = entries.map(([, { happened }]) => happened);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it.each(['token', 'room id', 'roomID', 'SDK', 'ZIM', 'ZEGO', 'kick', 'HTTP ', 'null', 'undefined'])(
    'never says "%s"',
    (word) => {
      expect(sentences.filter((sentence) => sentence.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    },
  );

  it('has only placeholders that main fills', () => {
    const used = sentences.flatMap((sentence) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(used.filter((name) => !placeholders.includes(name ?? ''))).toEqual([]);
  });

  it('tells to try again only where that can help', () => {
    for (const [, { next, retry }] of entries) if (/\btry again\b/i.test(next)) expect(retry).toBe(true);
  });
});
