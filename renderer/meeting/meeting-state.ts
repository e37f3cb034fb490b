import type { AppError } from '../../shared/app-error.ts';
import { unreachable } from '../../shared/result.ts';
import type { EndReason, MeetingReport } from '../../shared/schemas/meeting.ts';
import { endReasonOf } from './end-reason.ts';

/** How it ended: as the room says, for everybody, or because the meeting part of Foyer itself did not start. */
export type End =
  EndReason | { readonly kind: 'closed' } | { readonly kind: 'failed'; readonly error: AppError };

export type MeetingState =
  /** Waiting for main to say which meeting this is; `problem` when it could not. */
  | { readonly phase: 'preparing'; readonly problem?: AppError | undefined }
  /** `problem`: there is no pass to enter with, and why. */
  | { readonly phase: 'prejoin'; readonly problem?: AppError | undefined }
  | { readonly phase: 'joining' }
  /** `published` is false while the others can't hear or see this participant. */
  | { readonly phase: 'joined'; readonly published: boolean }
  | {
      readonly phase: 'reconnecting';
      readonly noticedBy: 'engine' | 'signalling';
      readonly published: boolean;
    }
  | { readonly phase: 'ended'; readonly end: End };

/** What the room tells, in the order it happens. */
export type RoomEvent =
  /** The engine's `roomStateChanged`: the one truth about being in the room (UIKit's `onJoinRoom` comes before login). */
  | {
      readonly kind: 'room-state';
      readonly reason: string;
      readonly code: number;
      /** The company has ended the meeting for everybody. */
      readonly closed?: boolean;
    }
  /** UIKit closed its room view; `asked` when the employee confirmed that they want to leave. */
  | { readonly kind: 'uikit-left'; readonly asked: boolean }
  /** Another participant removed this one. */
  | { readonly kind: 'removed' }
  /** The signalling connection is gone or back. The engine says nothing while it is gone (measured: 45 s and more). */
  | { readonly kind: 'signalling'; readonly up: boolean }
  | { readonly kind: 'publishing'; readonly on: boolean };

export type MeetingEvent =
  | { readonly kind: 'booted'; readonly rejoin: boolean }
  | { readonly kind: 'boot-failed'; readonly error: AppError }
  | { readonly kind: 'token-ready' }
  | { readonly kind: 'token-failed'; readonly error: AppError }
  | { readonly kind: 'join' }
  /** The meeting part did not load or did not start. */
  | { readonly kind: 'room-failed'; readonly error: AppError }
  /** The engine did not get in within the time an employee should wait. */
  | { readonly kind: 'join-timeout' }
  /** The employee or main wants out: the truth at once, whatever the room still says. */
  | { readonly kind: 'leave' }
  | RoomEvent;

export const initialState: MeetingState = { phase: 'preparing' };

/** The next state. Events that a phase does not expect, such as UIKit's calls before login, leave it as it is. */
export function nextState(state: MeetingState, event: MeetingEvent): MeetingState {
  if (state.phase === 'ended') return state;
  const inRoom = state.phase === 'joined' || state.phase === 'reconnecting';
  switch (event.kind) {
    case 'booted':
      return state.phase === 'preparing' ? { phase: event.rejoin ? 'joining' : 'prejoin' } : state;
    case 'boot-failed':
      return state.phase === 'preparing' ? { phase: 'preparing', problem: event.error } : state;
    case 'token-ready':
      return state.phase === 'prejoin' ? { phase: 'prejoin' } : state;
    case 'token-failed':
      return state.phase === 'prejoin' || state.phase === 'joining'
        ? { phase: 'prejoin', problem: event.error }
        : state;
    case 'join':
      return state.phase === 'prejoin' ? { phase: 'joining' } : state;
    case 'room-failed':
      return state.phase === 'joining' ? ended({ kind: 'failed', error: event.error }) : state;
    case 'join-timeout':
      return state.phase === 'joining' ? ended({ kind: 'network' }) : state;
    case 'leave':
      return ended({ kind: 'left' });
    case 'room-state':
      return roomState(state, event.reason, event.code, event.closed === true);
    case 'uikit-left':
      if (event.asked) return ended({ kind: 'left' });
      // UIKit gives up by itself after a minute of reconnecting (measured); before login the engine's word counts.
      return inRoom ? ended({ kind: state.phase === 'reconnecting' ? 'network' : 'left' }) : state;
    case 'removed':
      return inRoom || state.phase === 'joining' ? ended({ kind: 'removed' }) : state;
    case 'signalling':
      return signalling(state, event.up);
    case 'publishing':
      return state.phase === 'joined' ? { phase: 'joined', published: event.on } : state;
    default:
      return unreachable(event);
  }
}

function roomState(state: MeetingState, reason: string, code: number, closed: boolean): MeetingState {
  const joining = state.phase === 'joining';
  const inRoom = state.phase === 'joined' || state.phase === 'reconnecting';
  switch (reason) {
    case 'LOGINED':
    case 'RECONNECTED':
      return joining || state.phase === 'reconnecting' ? { phase: 'joined', published: true } : state;
    case 'RECONNECTING':
      return inRoom ? { phase: 'reconnecting', noticedBy: 'engine', published: state.published } : state;
    case 'LOGIN_FAILED':
      return joining ? ended(endReasonOf(code)) : state;
    case 'RECONNECT_FAILED':
      return joining || inRoom ? ended(endReasonOf(code)) : state;
    case 'KICKOUT':
      if (!joining && !inRoom) return state;
      return ended(closed ? { kind: 'closed' } : endReasonOf(code));
    case 'LOGOUT':
      return inRoom ? ended({ kind: 'left' }) : state;
    default: // LOGINING, LOGOUT_FAILED and what later engines may add
      return state;
  }
}

function signalling(state: MeetingState, up: boolean): MeetingState {
  if (!up) {
    if (state.phase !== 'joined') return state;
    return { phase: 'reconnecting', noticedBy: 'signalling', published: state.published };
  }
  // When the engine itself is reconnecting, only the engine can say that it is done.
  if (state.phase !== 'reconnecting' || state.noticedBy === 'engine') return state;
  return { phase: 'joined', published: state.published };
}

function ended(end: End): MeetingState {
  return { phase: 'ended', end };
}

/** What main is told about a state; nothing while the page prepares. */
export function reportOf(state: MeetingState): MeetingReport | undefined {
  switch (state.phase) {
    case 'preparing':
      return undefined;
    case 'prejoin':
    case 'joining':
    case 'joined':
    case 'reconnecting':
      return { phase: state.phase };
    case 'ended':
      return { phase: 'ended', reason: reasonOf(state.end) };
    default:
      return unreachable(state);
  }
}

function reasonOf(end: End): EndReason {
  if (end.kind === 'failed') return { kind: 'error', code: 0 };
  return end.kind === 'closed' ? { kind: 'removed' } : end;
}
