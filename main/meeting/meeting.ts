import type { BrowserWindow, WebContents } from 'electron';
import type { MeetingCommand } from '../../shared/ipc-contract.ts';
import type { MeetingReport } from '../../shared/schemas/meeting.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';
import type { GuestPass } from '../guest/guest-pass.ts';
import type { MeetingFactsWriter } from './meeting-facts.ts';
import type { Renewal } from './renewal.ts';

export interface MeetingTarget {
  readonly roomID: string;
  readonly title: string;
  /** At another company's server, as a guest. SECURITY: what lets the guest in goes with the window. */
  readonly guest?: { readonly host: string; readonly pass: GuestPass };
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
  /** The meeting whose window is open; `over` on its end page. */
  readonly current: () => { readonly target: MeetingTarget; readonly over: boolean } | undefined;
  /** Opens the meeting's window. The caller has made sure that none is open. */
  readonly open: (target: MeetingTarget) => void;
  /** The meeting of a window. SECURITY: a window cannot name another's meeting. */
  readonly of: (contents: WebContents) => OpenMeeting | undefined;
  /** The window was given a token that stays young for so many ms; from then on it is renewed. */
  readonly tokenGiven: (contents: WebContents, youngFor: number) => void;
  /** The computer woke up or was unlocked. */
  readonly checkToken: () => void;
  readonly report: (contents: WebContents, report: MeetingReport) => void;
  /** A fresh page in the same window, which joins at once: UIKit does not survive a second join in one page (measured). */
  readonly rejoin: (contents: WebContents) => void;
  readonly close: () => void;
  /** Leaves as the red button does, then closes the window. */
  readonly leave: () => void;
  readonly focus: () => void;
}

interface Parts {
  readonly openWindow: (title: string) => BrowserWindow;
  /** Told how the meeting stands, for the parts of Foyer around it. */
  readonly facts: MeetingFactsWriter;
  readonly createRenewal: (
    target: MeetingTarget,
    wanted: () => boolean,
    use: (roomToken: RoomToken) => void,
  ) => Renewal;
  readonly onJoined: (target: MeetingTarget) => void;
  /** The window is gone; `last` is how the meeting stood. */
  readonly onClosed: (target: MeetingTarget, last: MeetingState) => void;
}

/** A page that does not answer is closed without: in milliseconds. */
const leavePatience = 3000;

/** One meeting at a time, in one window that is closed at its end. */
export function createMeetings({ openWindow, facts, createRenewal, onJoined, onClosed }: Parts): Meetings {
  let current:
    | {
        readonly window: BrowserWindow;
        readonly target: MeetingTarget;
        readonly renewal: Renewal;
        state: MeetingState;
        rejoin: boolean;
        leaving: boolean;
      }
    | undefined;

  const mine = (contents: WebContents) =>
    current !== undefined && !current.window.isDestroyed() && current.window.webContents === contents
      ? current
      : undefined;

  return {
    isOpen: () => current !== undefined,

    current: () =>
      current === undefined ? undefined : { target: current.target, over: current.state.phase === 'ended' },

    open(target) {
      const window = openWindow(target.title);
      const goesOn = () => current?.state.phase === 'joined' || current?.state.phase === 'reconnecting';
      const renewal = createRenewal(target, goesOn, (roomToken) => {
        sendCommand(window.webContents, { kind: 'renew', roomToken });
      });
      current = { window, target, renewal, state: { phase: 'preparing' }, rejoin: false, leaving: false };
      const own = current;
      facts.opened(target.title, (command) => {
        sendCommand(window.webContents, command);
      });
      window.once('closed', () => {
        renewal.stop();
        current = undefined;
        facts.closed();
        onClosed(target, own.state);
      });
    },

    of(contents) {
      const meeting = mine(contents);
      if (meeting === undefined) return undefined;
      return { target: meeting.target, state: () => meeting.state, isRejoin: () => meeting.rejoin };
    },

    tokenGiven(contents, youngFor) {
      mine(contents)?.renewal.plan(youngFor);
    },

    checkToken() {
      current?.renewal.check();
    },

    report(contents, report) {
      const meeting = mine(contents);
      if (meeting === undefined) return;
      if (report.phase === 'joined' && meeting.state.phase !== 'reconnecting') onJoined(meeting.target);
      meeting.state = report;
      facts.stateIs(report);
      if (meeting.leaving && report.phase === 'ended') meeting.window.destroy();
    },

    rejoin(contents) {
      const meeting = mine(contents);
      if (meeting === undefined) return;
      meeting.rejoin = true;
      meeting.state = { phase: 'preparing' };
      facts.stateIs(meeting.state);
      meeting.window.webContents.reload();
    },

    close() {
      current?.window.close();
    },

    leave() {
      if (current === undefined || current.leaving) return;
      current.leaving = true;
      const { window, state } = current;
      const gone = () => {
        if (!window.isDestroyed()) window.destroy();
      };
      if (state.phase !== 'joined' && state.phase !== 'reconnecting' && state.phase !== 'joining') {
        gone();
        return;
      }
      sendCommand(window.webContents, { kind: 'leave' });
      // UIKit keeps a page in a call from closing, so it is not asked.
      setTimeout(gone, leavePatience).unref();
    },

    focus() {
      if (current?.window.isMinimized() === true) current.window.restore();
      current?.window.focus();
    },
  };
}

/** The one way a command goes down to a meeting's page. */
function sendCommand(contents: WebContents, command: MeetingCommand): void {
  contents.send('meeting:command', command);
}
