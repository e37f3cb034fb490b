import type { BrowserWindow, WebContents } from 'electron';
import type { MeetingCommand } from '../../shared/ipc-contract.ts';
import type { MeetingReport } from '../../shared/schemas/meeting.ts';

export interface MeetingTarget {
  readonly roomID: string;
  readonly title: string;
}

/** What main knows of the meeting that is open. Its truth is what the window reports of the engine. */
export type MeetingState = { readonly phase: 'preparing' } | MeetingReport;

export interface OpenMeeting {
  readonly target: MeetingTarget;
  readonly state: () => MeetingState;
  /** The page was loaded again to come back after an end. */
  readonly isRejoin: () => boolean;
}

export interface Meetings {
  readonly isOpen: () => boolean;
  /** Opens the meeting's window. The caller has made sure that none is open. */
  readonly open: (target: MeetingTarget) => void;
  /** The meeting of a window. SECURITY: a window cannot name another's meeting. */
  readonly of: (contents: WebContents) => OpenMeeting | undefined;
  readonly report: (contents: WebContents, report: MeetingReport) => void;
  /** A fresh page in the same window, which joins at once: UIKit does not survive a second join in one page (measured). */
  readonly rejoin: (contents: WebContents) => void;
  readonly close: () => void;
  readonly focus: () => void;
}

interface Parts {
  readonly openWindow: (title: string) => BrowserWindow;
  readonly onJoined: (target: MeetingTarget) => void;
  readonly onClosed: () => void;
}

/** One meeting at a time, in one window that is closed at its end. */
export function createMeetings({ openWindow, onJoined, onClosed }: Parts): Meetings {
  let current:
    { window: BrowserWindow; target: MeetingTarget; state: MeetingState; rejoin: boolean } | undefined;

  const mine = (contents: WebContents) =>
    current !== undefined && !current.window.isDestroyed() && current.window.webContents === contents
      ? current
      : undefined;

  return {
    isOpen: () => current !== undefined,

    open(target) {
      const window = openWindow(target.title);
      current = { window, target, state: { phase: 'preparing' }, rejoin: false };
      window.once('closed', () => {
        current = undefined;
        onClosed();
      });
    },

    of(contents) {
      const meeting = mine(contents);
      if (meeting === undefined) return undefined;
      return { target: meeting.target, state: () => meeting.state, isRejoin: () => meeting.rejoin };
    },

    report(contents, report) {
      const meeting = mine(contents);
      if (meeting === undefined) return;
      if (report.phase === 'joined' && meeting.state.phase !== 'reconnecting') onJoined(meeting.target);
      meeting.state = report;
    },

    rejoin(contents) {
      const meeting = mine(contents);
      if (meeting === undefined) return;
      meeting.rejoin = true;
      meeting.state = { phase: 'preparing' };
      meeting.window.webContents.reload();
    },

    close() {
      current?.window.close();
    },

    focus() {
      if (current?.window.isMinimized() === true) current.window.restore();
      current?.window.focus();
    },
  };
}

/** The one way a command goes down to a meeting's page. */
export function sendCommand(contents: WebContents, command: MeetingCommand): void {
  contents.send('meeting:command', command);
}
