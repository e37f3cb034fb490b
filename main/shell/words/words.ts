import { type PageLanguage, pseudoLanguage } from '../../../shared/language.ts';
import { pseudoWords } from '../../../shared/pseudo-words.ts';
import type { WordsOf } from '../../../shared/words-of.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Words = WordsOf<typeof en>;

const vocabulary: Readonly<Record<Exclude<PageLanguage, typeof pseudoLanguage>, Words>> = { en, de, zh, ar };

/** What is said outside of the pages, and in which language. */
export interface Spoken {
  readonly language: PageLanguage;
  readonly words: Words;
}

/** The words of the tray, menus, notifications and system dialogs; all four languages are a few kilobytes. */
export function wordsIn(language: PageLanguage): Words {
  return language === pseudoLanguage ? pseudoWords<Words>(en) : vocabulary[language];
}
