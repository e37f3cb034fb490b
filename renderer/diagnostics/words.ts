import type { Vocabulary, WordsOf } from '../../shared/words-of.ts';
import { en } from './words/en.ts';

/*
 * Every word of the diagnostics window that is not an error; those are in shared/error-catalogue.ts. What can be found is in
 * shared/diagnostics/sentences.ts, in other languages in sentences/.
 *
 * To add one: write it into words/en.ts, words/de.ts, words/zh.ts and words/ar.ts; it does not compile before it is in all
 * four. Read `words` while you draw (never into a constant of the module): it changes with the language. docs/languages.md
 */
export type Words = WordsOf<typeof en>;

export let words: Words = en;

export const vocabulary: Vocabulary<Words> = {
  en,
  load: {
    de: async () => (await import('./words/de.ts')).de,
    zh: async () => (await import('./words/zh.ts')).zh,
    ar: async () => (await import('./words/ar.ts')).ar,
  },
  use(next) {
    words = next;
  },
};
