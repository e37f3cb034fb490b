import { z } from 'zod';
import { languages } from '../language.ts';
import type { SettingsOf } from './setting.ts';

/** What Foyer speaks. */
export const languageValues = {
  language: z.enum(languages).optional(),
};

export const languageSettings: SettingsOf<typeof languageValues> = {
  language: {
    kind: 'choice',
    options: { en: 'English', de: 'German', zh: 'Chinese', ar: 'Arabic' },
    levels: ['mandatory', 'recommended'],
    title: 'Language',
    effect:
      'Recommended: Foyer speaks it until the employee chooses another language in its settings. Mandatory: Foyer speaks it, and the setting can’t be changed. A meeting keeps the language it began with; a few names in its own settings stay English or Chinese.',
    builtIn: null,
    without: 'Foyer speaks the computer’s language, or English where it does not know that.',
    example: 'de',
  },
};
