import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { LeaveQuestion } from '../app/quit-guard.ts';
import { plainText } from './plain-text.ts';
import type { Words } from './words/words.ts';

interface Asked {
  readonly question: LeaveQuestion;
  /** Of the meeting. */
  readonly title: string;
  readonly words: Words;
  /** The meeting's. */
  readonly window: BrowserWindow | undefined;
}

const longestTitle = 60;

/**
 * Asks in the system's own dialog, which screen readers and keyboards know, and which needs no page that answers. Enter and
 * Escape stay in the meeting.
 */
export async function askToLeave({ question, title, words, window }: Asked): Promise<boolean> {
  const { leave } = words;
  const quits = question === 'quit';
  const meeting = plainText(title, longestTitle);
  const options: MessageBoxOptions = {
    type: 'question',
    title: 'Foyer',
    message: quits ? leave.quitTitle(meeting) : leave.title(meeting),
    detail: leave.text,
    buttons: [leave.stay, quits ? leave.quit : leave.leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  if (window === undefined) return (await dialog.showMessageBox(options)).response === 1;
  if (window.isMinimized()) window.restore();
  window.show();
  return (await dialog.showMessageBox(window, options)).response === 1;
}
