import { type LanguageChoice, nearestLanguage, type PageLanguage } from '../../shared/language.ts';

/** Which language Foyer speaks now. */
export interface SpokenLanguage {
  readonly now: () => PageLanguage;
  /** What the employee or their company chose last. */
  readonly choose: (choice: LanguageChoice) => void;
  /** Asks the computer again, whose own language may have changed. */
  readonly lookAgain: () => void;
  /** Calls `listener` whenever it is another one than has been shown. */
  readonly onChange: (listener: (language: PageLanguage) => void) => void;
}

interface Parts {
  readonly choice: LanguageChoice;
  /** The computer's languages, the preferred one first (BCP 47). Asked when the first page opens, not before. */
  readonly systemTags: () => readonly string[];
  /** Whether the tests' language may be spoken: never in what is shipped. */
  readonly pseudo: boolean;
}

export function createSpokenLanguage({ choice, systemTags, pseudo }: Parts): SpokenLanguage {
  let chosen = choice;
  let spoken: PageLanguage | undefined;
  const listeners = new Set<(language: PageLanguage) => void>();

  const find = () => (chosen === 'system' ? nearestLanguage(systemTags(), pseudo) : chosen);
  const lookAgain = () => {
    const before = spoken;
    spoken = find();
    // Nothing was shown yet, so nothing has to change.
    if (before === undefined || before === spoken) return;
    for (const listener of listeners) listener(spoken);
  };
  return {
    now: () => (spoken ??= find()),
    choose(next) {
      chosen = next;
      lookAgain();
    },
    lookAgain,
    onChange(listener) {
      listeners.add(listener);
    },
  };
}
