import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { MeetingWatch } from '../meeting/meeting-facts.ts';
import type { Services } from '../services.ts';
import { createQuitGuard, type LeaveQuestion, type QuitGuard } from './quit-guard.ts';
import { hearSessionEnd, hearSessionEndAt } from './session-end.ts';

interface Parts {
  readonly meeting: MeetingWatch;
  readonly leave: () => void;
  readonly services: () => Promise<Services>;
}

export interface AppQuitGuard extends Pick<QuitGuard, 'isQuitting'> {
  /** Takes a meeting's window into its care. */
  readonly guard: (window: BrowserWindow) => void;
  /** Listens for the end of the session at the computer; after `ready`. */
  readonly hearSessionEnd: () => void;
}

/** Connects the guard to Electron. What asks is imported when there is something to ask. */
export function startQuitGuard({ meeting, leave, services }: Parts): AppQuitGuard {
  let window: BrowserWindow | undefined;

  const ask = async (question: LeaveQuestion): Promise<boolean> => {
    const [{ askToLeave }, { wordsNow }, { preferences }] = await Promise.all([
      import('../shell/ask-to-leave.ts'),
      import('../shell/words/words-now.ts'),
      services(),
    ]);
    const title = meeting.current()?.title;
    // It ended meanwhile: there is nothing to ask any more.
    if (title === undefined) return true;
    return askToLeave({ question, title, words: wordsNow(preferences), window });
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
      hearSessionEndAt(meetingWindow, guard.sessionEnds);
    },
    hearSessionEnd() {
      hearSessionEnd({ app, process, powerMonitor, onEnd: guard.sessionEnds });
    },
  };
}
