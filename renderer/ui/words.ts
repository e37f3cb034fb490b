import type { Vocabulary, WordsOf } from '../../shared/words-of.ts';
import { en } from './words/en.ts';

/** The words of the shared components. A page's own words are in its own words.ts, which also says how to add one. */
export type UiWords = WordsOf<typeof en>;

export let uiWords: UiWords = en;

export const uiVocabulary: Vocabulary<UiWords> = {
  en,
  load: {
    de: async () => (await import('./words/de.ts')).de,
    zh: async () => (await import('./words/zh.ts')).zh,
    ar: async () => (await import('./words/ar.ts')).ar,
  },
  use(next) {
    uiWords = next;
  },
};
