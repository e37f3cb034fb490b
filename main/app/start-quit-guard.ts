import { EventEmitter } from 'node:events';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { PageLanguage } from '../../shared/language.ts';
import type { MeetingWatch } from '../meeting/meeting-facts.ts';
import { createQuitGuard, type LeaveQuestion, type QuitGuard } from './quit-guard.ts';
import { hearSessionEnd, hearSessionEndAt } from './session-end.ts';

interface Parts {
  readonly meeting: MeetingWatch;
  readonly leave: () => void;
  readonly language: () => PageLanguage;
}

export interface AppQuitGuard extends Pick<QuitGuard, 'isQuitting'> {
  /** Takes a meeting's window into its care. */
  readonly guard: (window: BrowserWindow) => void;
  /** Listens for the end of the session at the computer; after `ready`. */
  readonly hearSessionEnd: () => void;
}

/** Connects the guard to Electron. What asks is imported when there is something to ask. */
export function startQuitGuard({ meeting, leave, language }: Parts): AppQuitGuard {
  let window: BrowserWindow | undefined;

  const ask = async (question: LeaveQuestion): Promise<boolean> => {
    const [{ askToLeave }, { wordsIn }] = await Promise.all([
      import('../shell/ask-to-leave.ts'),
      import('../shell/words/words.ts'),
    ]);
    const title = meeting.current()?.title;
    // It ended meanwhile: there is nothing to ask any more.
    if (title === undefined) return true;
    return askToLeave({ question, title, words: wordsIn(language()), window });
  };

  const guard = createQuitGuard({
    app,
    isInMeeting: () => ['joined', 'reconnecting'].includes(meeting.current()?.state.phase ?? ''),
    ask,
    leave,
  });

  return {
    isQuitting: guard.isQuitting,
    guard(meetingWindow) {
      window = meetingWindow;
      meetingWindow.once('closed', () => {
        window = undefined;
      });
      guard.guard(meetingWindow);
      // The types of Electron 33 do not know this event.
      const on = (name: string, listener: () => void) =>
        EventEmitter.prototype.on.call(meetingWindow, name, listener);
      hearSessionEndAt({ on }, guard.sessionEnds);
    },
    hearSessionEnd() {
      hearSessionEnd({ app, process, powerMonitor, onEnd: guard.sessionEnds });
    },
  };
}
