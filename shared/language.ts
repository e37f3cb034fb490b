/** The languages Foyer speaks, complete; English is the one the others are translated from. */
export const languages = ['en', 'de', 'zh', 'ar'] as const;
export type Language = (typeof languages)[number];

/** English with accents and brackets, for tests: it shows words that are on no list, and places that are too small. */
export const pseudoLanguage = 'en-XA';

/** What a page speaks. */
export type PageLanguage = Language | typeof pseudoLanguage;

/** The language of an employee's choice; `system`: the nearest to what their computer speaks. */
export type LanguageChoice = Language | 'system';

/** What a page's `lang` says. Simplified Chinese needs its country: browsers choose the letters' shapes by it. */
const pageTags = { en: 'en', de: 'de', zh: 'zh-CN', ar: 'ar', 'en-XA': 'en-XA' } as const;

export function pageTagOf(language: PageLanguage): string {
  return pageTags[language];
}

export function directionOf(language: PageLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** What Foyer speaks to somebody who understands `tag` (BCP 47, also with `_`); `undefined` when it speaks nothing near. */
export function spokenFor(tag: string): PageLanguage | undefined {
  if (tag === pseudoLanguage) return pseudoLanguage;
  const base = tag.split(/[-_.@]/, 1)[0]?.toLowerCase();
  return languages.find((language) => language === base);
}

/** The first language of a computer that Foyer speaks, else English. `pseudo`: the tests' language counts. */
export function nearestLanguage(tags: readonly string[], pseudo: boolean): PageLanguage {
  for (const tag of tags) {
    const spoken = spokenFor(tag.replace('_', '-'));
    if (spoken === pseudoLanguage && !pseudo) return 'en';
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}

/**
 * How dates and numbers are written beside words of a language: as in the reader's own country, where one of `tags` says
 * which (`de-AT` beside German words), else as the language has it.
 */
export function formatTagOf(language: PageLanguage, tags: readonly string[]): string {
  if (language === pseudoLanguage) return 'en-US';
  return tags.find((tag) => spokenFor(tag) === language) ?? pageTagOf(language);
}
