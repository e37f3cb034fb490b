import type { RoomCommand } from '../../shared/ipc-contract.ts';
import { noRoom } from '../../shared/no-room.ts';
import type { RoomFacts, RoomHappening } from '../../shared/schemas/room-facts.ts';
import type { MeetingState } from './meeting.ts';

/** All that is known of the meeting whose window is open. */
export interface MeetingFacts extends RoomFacts {
  readonly title: string;
  /** Also why it ended. In the room while `joined` or `reconnecting`. */
  readonly state: MeetingState;
  /** When this employee came in, in ms since 1970; `undefined` before that. */
  readonly since: number | undefined;
}

type Stop = () => void;

/** The one place in main that knows how the meeting stands: for the tray, the sharing bar, notifications, shortcuts. */
export interface MeetingWatch {
  /** Nothing while no meeting's window is open. */
  readonly current: () => MeetingFacts | undefined;
  /** Called after every change, not for how it stands now. */
  readonly subscribe: (listener: (facts: MeetingFacts | undefined) => void) => Stop;
  /** Somebody else came, went, or wrote in the chat. Who was there before the employee is not told of. */
  readonly onHappening: (listener: (happening: RoomHappening) => void) => Stop;
  /** Has the page press what the employee would press. Whether it worked shows in the facts; without a room it does nothing. */
  readonly command: (command: RoomCommand) => void;
}

/** What the meeting's window tells; the other half of `MeetingWatch`. */
export interface MeetingFactsWriter {
  readonly opened: (title: string, send: (command: RoomCommand) => void) => void;
  readonly stateIs: (state: MeetingState) => void;
  readonly roomIs: (room: RoomFacts) => void;
  readonly happened: (happening: RoomHappening) => void;
  readonly closed: () => void;
}

/** @param now a clock in ms since 1970 */
export function createMeetingFacts(now: () => number): MeetingWatch & MeetingFactsWriter {
  const listeners = new Set<(facts: MeetingFacts | undefined) => void>();
  const hearers = new Set<(happening: RoomHappening) => void>();
  let facts: MeetingFacts | undefined;
  let press: ((command: RoomCommand) => void) | undefined;

  const set = (next: MeetingFacts | undefined) => {
    facts = next;
    for (const listener of listeners) listener(facts);
  };

  return {
    current: () => facts,
    subscribe: (listener) => adding(listeners, listener),
    onHappening: (listener) => adding(hearers, listener),
    command(command) {
      if (facts !== undefined && isInRoom(facts.state)) press?.(command);
    },

    opened(title, send) {
      press = send;
      set({ ...noRoom, title, state: { phase: 'preparing' }, since: undefined });
    },
    stateIs(state) {
      if (facts === undefined) return;
      const since = state.phase === 'joined' ? (facts.since ?? now()) : facts.since;
      // A room that is over shows nothing any more, whatever the page said last.
      if (isInRoom(state)) set({ ...facts, state, since });
      else set({ ...facts, ...noRoom, state, since: undefined });
    },
    roomIs(room) {
      if (facts !== undefined && isInRoom(facts.state)) set({ ...facts, ...room });
    },
    happened(happening) {
      if (facts === undefined || !isInRoom(facts.state)) return;
      for (const hear of hearers) hear(happening);
    },
    closed() {
      press = undefined;
      set(undefined);
    },
  };
}

function isInRoom(state: MeetingState): boolean {
  return state.phase === 'joined' || state.phase === 'reconnecting';
}

function adding<T>(all: Set<T>, one: T): Stop {
  all.add(one);
  return () => {
    all.delete(one);
  };
}
