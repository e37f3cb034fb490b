import { app } from 'electron';
import type { PreferenceStore } from '../../settings/preferences.ts';
import { type Words, wordsFor } from './words.ts';

/** The words in the language of this moment: it may be changed while Foyer runs. */
export function wordsNow(preferences: Pick<PreferenceStore, 'read'>): Words {
  return wordsFor(preferences.read().language, app.getPreferredSystemLanguages());
}
