import type { Language } from '../../../shared/schemas/preferences.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { zh } from './zh.ts';

const languages = { en, de, zh, ar } as const;

/**
 * The words in the language that was chosen, or in the first that the computer's user reads and Foyer speaks.
 * @param system as `de-DE`, the dearest first
 */
export function wordsFor(chosen: Language, system: readonly string[]): Words {
  if (chosen !== 'system') return languages[chosen];
  for (const tag of system) {
    const [language = ''] = tag.toLowerCase().split(/[-_]/);
    if (isKnown(language)) return languages[language];
  }
  return en;
}

function isKnown(language: string): language is keyof typeof languages {
  return Object.hasOwn(languages, language);
}

export type { Words } from './en.ts';
