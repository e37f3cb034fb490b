/** An event that can be called off. */
interface Stoppable {
  readonly preventDefault: () => void;
}

/** The part of a meeting's window that is needed here. */
export interface GuardedWindow {
  readonly on: (name: 'close', listener: (event: Stoppable) => void) => unknown;
  readonly webContents: {
    readonly on: (name: 'will-prevent-unload', listener: (event: Stoppable) => void) => unknown;
  };
}

export type LeaveQuestion = 'quit' | 'leave';

export interface QuitGuard {
  /** Windows close one by one on the way out; none may open another, which would call the quitting off. */
  readonly isQuitting: () => boolean;
  /** Closing this window asks first while the employee is in a meeting. */
  readonly guard: (window: GuardedWindow) => void;
  /** The computer shuts down, or the employee signs out of it: from now on nothing is asked. */
  readonly sessionEnds: () => void;
}

interface Parts {
  /** Electron's app. */
  readonly app: {
    readonly on: (name: 'before-quit', listener: (event: Stoppable) => void) => unknown;
    readonly quit: () => unknown;
  };
  readonly isInMeeting: () => boolean;
  /** Asks the employee; true when they want to go. */
  readonly ask: (question: LeaveQuestion) => Promise<boolean>;
  /** Leaves the meeting as the red button does and closes its window. */
  readonly leave: () => unknown;
}

/** A shutdown that another program called off is over after this, in milliseconds. */
const shutdownPatience = 60_000;

/**
 * Asks before a meeting is left by closing its window or quitting: once, however often it is pressed, and never when the
 * computer itself wants Foyer to end.
 */
export function createQuitGuard({ app, isInMeeting, ask, leave }: Parts): QuitGuard {
  let quitting = false;
  let sessionEnding = false;
  let asking = false;

  const askFirst = (event: Stoppable, question: LeaveQuestion, go: () => void) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask(question)
      // Without an answer the employee stays.
      .catch(() => false)
      .then((yes) => {
        asking = false;
        if (yes) go();
      });
  };

  app.on('before-quit', (event) => {
    if (quitting || sessionEnding || !isInMeeting()) {
      quitting = true;
      return;
    }
    askFirst(event, 'quit', () => {
      quitting = true;
      app.quit();
    });
  });

  return {
    isQuitting: () => quitting,
    guard(window) {
      window.on('close', (event) => {
        if (quitting || sessionEnding || !isInMeeting()) return;
        askFirst(event, 'leave', leave);
      });
      // UIKit's page asks for itself, in a window that Electron does not show: it would just not close.
      window.webContents.on('will-prevent-unload', (event) => {
        event.preventDefault();
      });
    },
    sessionEnds() {
      sessionEnding = true;
      setTimeout(() => {
        sessionEnding = false;
      }, shutdownPatience).unref();
    },
  };
}
