import { type App, BrowserWindow } from 'electron';
import type { LanguageChoice } from '../../shared/language.ts';
import { onBack } from '../app/on-back.ts';
import { createSpokenLanguage, type SpokenLanguage } from './language.ts';
import { tellPages } from './tell-pages.ts';

/** What of the preferences is needed here. */
interface Preferences {
  readonly read: () => { readonly language: LanguageChoice };
  readonly onChange: (listener: (now: { readonly language: LanguageChoice }) => void) => unknown;
}

interface StartedLanguage extends SpokenLanguage {
  /**
   * From now on what is chosen counts, and no longer what was chosen at the end of the last time.
   * @param onChosen keeps a choice for the next start
   */
  readonly follow: (preferences: Preferences, onChosen: () => void) => void;
}

/** @param last what was chosen when Foyer ended, as far as that is known before the settings are read */
export function startLanguage(app: App, last: LanguageChoice = 'system'): StartedLanguage {
  const language = createSpokenLanguage({
    choice: last,
    systemTags: () => app.getPreferredSystemLanguages(),
    pseudo: !app.isPackaged,
  });
  language.onChange((next) => {
    tellPages(BrowserWindow.getAllWindows(), next);
  });
  // Electron does not tell of another language: whoever changed it comes back to Foyer from somewhere else, or opens it anew.
  app.on('browser-window-focus', language.lookAgain);
  app.on('browser-window-created', language.lookAgain);
  void app.whenReady().then(() => {
    onBack(language.lookAgain);
  });
  return {
    ...language,
    follow(preferences, onChosen) {
      let chosen = preferences.read().language;
      language.choose(chosen);
      preferences.onChange((now) => {
        if (now.language === chosen) return;
        chosen = now.language;
        language.choose(chosen);
        onChosen();
      });
    },
  };
}
