import { errorVocabulary } from '../../shared/errors/error-texts.ts';
import {
  directionOf,
  formatTagOf,
  type PageLanguage,
  pageTagOf,
  pseudoLanguage,
} from '../../shared/language.ts';
import type { Vocabulary } from '../../shared/words-of.ts';
import { writeNumbersAs } from './formats.ts';
import { uiVocabulary } from './words.ts';

/**
 * Loads what a page needs to speak a language: its own words, those of the shared components and the errors.
 * @returns puts them in place, all at once, so that nothing is ever drawn in two languages; draws nothing itself
 */
export async function learn<Words extends object>(
  language: PageLanguage,
  own: Vocabulary<Words>,
): Promise<(page: HTMLElement) => void> {
  const learned = await Promise.all([
    loaded(language, own),
    loaded(language, uiVocabulary),
    loaded(language, errorVocabulary),
  ]);
  return (page) => {
    for (const use of learned) use();
    page.lang = pageTagOf(language);
    page.dir = directionOf(language);
    writeAsIn(language);
  };
}

/** Dates and numbers as in the words' language, which may be another one than the computer's. */
export function writeAsIn(language: PageLanguage): void {
  writeNumbersAs(formatTagOf(language, navigator.languages));
}

async function loaded<Words extends object>(
  language: PageLanguage,
  { en, load, use }: Vocabulary<Words>,
): Promise<() => void> {
  let words: Words;
  if (language === pseudoLanguage) words = (await import('../../shared/pseudo-words.ts')).pseudoWords(en);
  else words = language === 'en' ? en : await load[language]();
  return () => {
    use(words);
  };
}
