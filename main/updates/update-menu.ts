import type { MessageBoxOptions } from 'electron';
import { english, errorVocabulary } from '../../shared/errors/error-texts.ts';
import { type PageLanguage, pseudoLanguage } from '../../shared/language.ts';
import { err, type Result } from '../../shared/result.ts';
import type { UpdateState } from '../../shared/schemas/update.ts';
import { wordsIn } from '../shell/words/words.ts';
import { updateAnswer } from './update-answer.ts';
import type { UpdateDesk } from './update-desk.ts';

interface Parts {
  readonly desk: Pick<UpdateDesk, 'check' | 'get' | 'restart'>;
  readonly inMeeting: () => boolean;
  readonly language: PageLanguage;
  /** Shows a dialog of the system's. @returns which button was pressed */
  readonly show: (options: MessageBoxOptions) => Promise<number>;
}

/**
 * Looks for updates for an employee who asked in the menu, wherever they are: signing in, at home or in a meeting. What came
 * of it is said in the system's own dialog, which needs no page.
 */
export async function checkFromMenu({ desk, inMeeting, language, show }: Parts): Promise<void> {
  const words = wordsIn(language).updates;
  const errors =
    language === 'en' || language === pseudoLanguage ? english : await errorVocabulary.load[language]();
  const tell = async (looked: Result<UpdateState>) => {
    const { kind, message, detail, close, offer } = updateAnswer(looked, inMeeting(), { words, errors });
    const pressed = await show({
      ...{ type: kind, title: 'Foyer', message, detail, noLink: true },
      buttons: offer === undefined ? [close] : [close, offer.label],
      defaultId: offer === undefined ? 0 : 1,
      cancelId: 0,
    });
    return pressed === 1 ? offer?.does : undefined;
  };

  const wanted = await tell(await desk.check());
  if (wanted === 'get') desk.get();
  if (wanted !== 'restart') return;
  // A meeting may have been opened behind the dialog.
  const restarted = await desk.restart();
  if (!restarted.ok) await tell(err(restarted.error));
}
