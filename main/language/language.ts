import { type LanguageChoice, nearestLanguage, type PageLanguage } from '../../shared/language.ts';

/** Which language Foyer speaks now. */
export interface SpokenLanguage {
  readonly now: () => PageLanguage;
  /** What the employee or their company chose last. */
  readonly choose: (choice: LanguageChoice) => void;
  /** Asks the computer again, whose own language may have changed. */
  readonly lookAgain: () => void;
}

interface Parts {
  readonly choice: LanguageChoice;
  /** The computer's languages, the preferred one first (BCP 47). Asked when the first page opens, not before. */
  readonly systemTags: () => readonly string[];
  /** Whether the tests' language may be spoken: never in what is shipped. */
  readonly pseudo: boolean;
  readonly onChanged: (language: PageLanguage) => void;
}

export function createSpokenLanguage({ choice, systemTags, pseudo, onChanged }: Parts): SpokenLanguage {
  let chosen = choice;
  let spoken: PageLanguage | undefined;

  const find = () => (chosen === 'system' ? nearestLanguage(systemTags(), pseudo) : chosen);
  const lookAgain = () => {
    const before = spoken;
    spoken = find();
    // Nothing was shown yet, so nothing has to change.
    if (before !== undefined && before !== spoken) onChanged(spoken);
  };
  return {
    now: () => (spoken ??= find()),
    choose(next) {
      chosen = next;
      lookAgain();
    },
    lookAgain,
  };
}
