import type { MeetingBridge } from '../../shared/bridge.ts';
import type { AppError } from '../../shared/app-error.ts';
import { unreachable } from '../../shared/result.ts';
import type { MediaChoices, MeetingBoot } from '../../shared/schemas/meeting.ts';
import { noRoom } from '../../shared/no-room.ts';
import type { RoomFacts } from '../../shared/schemas/room-facts.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';
import { answerOf } from '../ui/answer-of.ts';
import { initialState, type MeetingEvent, type MeetingState, nextState, reportOf } from './meeting-state.ts';
import { createPassWatch, type PassEnd } from './pass-watch.ts';
import { createRenewal } from './renewal.ts';
import type { Room, RoomParts } from './room/open-room.ts';
import { createWayBack } from './way-back.ts';

/** How long an employee waits for the engine to get into the room, in milliseconds. */
const joinPatience = 20_000;

const roomUnavailable: AppError = { code: 'room.unavailable', support: '' };

interface Parts {
  readonly bridge: MeetingBridge;
  /** Loads UIKit, a lazy chunk. */
  readonly loadRoom: () => Promise<{ readonly openRoom: (parts: RoomParts) => Room }>;
  readonly lookForDevices: (choices: MediaChoices) => Promise<Pick<RoomParts, 'devices' | 'choices'>>;
  readonly onChange: () => void;
}

export interface MeetingSession {
  readonly state: () => MeetingState;
  readonly boot: () => MeetingBoot | undefined;
  /** What UIKit shows of the room. */
  readonly facts: () => RoomFacts;
  /** When this participant came in, in ms since 1970; nothing before. */
  readonly since: () => number | undefined;
  /** UIKit's switches, while there is a room. */
  readonly switches: () => Room['switches'] | undefined;
  /** Set when the pass could not be renewed so far, and the employee should know. */
  readonly passEnd: () => PassEnd | undefined;
  readonly start: () => Promise<void>;
  /** In the pre-join: gets the pass, so that it is there at the click, and shows why if it is not to be had. */
  readonly prepare: () => Promise<void>;
  readonly choose: (choices: MediaChoices) => void;
  readonly join: () => void;
  /** The room's place is on the page: goes in. */
  readonly enter: (container: HTMLElement) => Promise<void>;
  readonly leave: () => void;
}

/** One stay in one meeting, from the pre-join to its end. Coming back is a new page. */
export function createMeetingSession({ bridge, loadRoom, lookForDevices, onChange }: Parts): MeetingSession {
  let state = initialState;
  let boot: MeetingBoot | undefined;
  let room: Room | undefined;
  let facts: RoomFacts = noRoom;
  let since: number | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let comingBack = false;

  const send = (event: MeetingEvent) => {
    // What the room says on its way out is no end: the page is loaded anew.
    if (comingBack) return;
    const before = state;
    if (event.kind === 'signalling') wayBack.signalling(event.up);
    state = nextState(before, event);
    if (state === before) return;
    if (state.phase !== 'joining') clearTimeout(deadline);
    if (state.phase === 'ended') {
      stopWatching();
      closeRoom();
    }
    if (state.phase === 'joined') since ??= Date.now();
    wayBack.reconnecting(state.phase === 'reconnecting');
    if (before.phase === 'reconnecting' && state.phase === 'joined') {
      const roomToken = wayBack.unsure();
      if (roomToken !== undefined) hand(roomToken);
    }
    if (state.phase !== before.phase) report(state);
    // Main takes facts only of somebody who is in the room.
    if (before.phase === 'joining' && state.phase === 'joined') tellFacts();
    onChange();
  };

  const report = (reached: MeetingState) => {
    const message = reportOf(reached);
    if (message !== undefined) void answerOf(bridge.report(message));
  };

  const tellFacts = () => {
    void answerOf(bridge.facts(facts));
  };

  const closeRoom = () => {
    const open = room;
    room = undefined;
    facts = noRoom;
    try {
      open?.close();
    } catch {
      // UIKit failing on its way out changes nothing: the page is at its end and is loaded again or closed.
    }
  };

  const pass = createPassWatch({ now: Date.now, onChange });

  /** Comes in anew with a new pass, as “Rejoin” does, but without a click. */
  const comeBack = () => {
    comingBack = true;
    stopWatching();
    closeRoom();
    void answerOf(bridge.rejoin());
  };

  const wayBack = createWayBack({ now: Date.now, onLocked: comeBack });

  const stopWatching = () => {
    pass.stop();
    wayBack.stop();
  };

  const hand = (roomToken: RoomToken) => {
    wayBack.handed(roomToken);
    room?.renew(roomToken);
  };

  const renewWith = (roomToken: RoomToken) => {
    pass.holds(roomToken);
    if (room !== undefined) hand(roomToken);
  };

  const renew = createRenewal({
    ask: () => answerOf(bridge.roomToken({ fresh: true })),
    use: renewWith,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      }),
  });

  bridge.onCommand((command) => {
    switch (command.kind) {
      case 'microphone':
      case 'camera':
        room?.switches[command.kind](command.to === 'toggle' ? 'toggle' : command.to === 'on');
        return;
      case 'stop-sharing':
        room?.switches.stopSharing();
        return;
      case 'leave':
        send({ kind: 'leave' });
        return;
      case 'renew':
        renewWith(command.roomToken);
        return;
      default:
        unreachable(command);
    }
  });

  const choose = (choices: MediaChoices) => {
    if (boot === undefined) return;
    boot = { ...boot, choices };
    void answerOf(bridge.saveChoices(choices));
    onChange();
  };

  return {
    state: () => state,
    boot: () => boot,
    facts: () => facts,
    since: () => since,
    switches: () => room?.switches,
    passEnd: pass.end,
    choose,

    async start() {
      const answer = await answerOf(bridge.boot());
      if (answer.ok) {
        boot = answer.value;
        send({ kind: 'booted', rejoin: boot.rejoin });
      } else {
        send({ kind: 'boot-failed', error: answer.error });
      }
    },

    async prepare() {
      const answer = await answerOf(bridge.roomToken({ fresh: false }));
      if (answer.ok) pass.holds(answer.value);
      send(answer.ok ? { kind: 'token-ready' } : { kind: 'token-failed', error: answer.error });
    },

    join() {
      send({ kind: 'join' });
    },

    async enter(container) {
      if (boot === undefined) return;
      const { choices, rejoin } = boot;
      const [loaded, answer, media] = await Promise.all([
        loadRoom().catch(() => undefined),
        // Main decides by the token's age; who comes back gets a new one in any case.
        answerOf(bridge.roomToken({ fresh: rejoin })),
        lookForDevices(choices),
      ]);
      if (state.phase !== 'joining') return;
      if (!answer.ok) {
        send({ kind: 'token-failed', error: answer.error });
        return;
      }
      if (loaded === undefined) {
        send({ kind: 'room-failed', error: roomUnavailable });
        return;
      }
      pass.holds(answer.value);
      try {
        room = loaded.openRoom({
          container,
          roomToken: answer.value,
          rules: boot.rules,
          ...media,
          onEvent: send,
          onTokenWillExpire: () => void renew(),
          onFacts: (now) => {
            facts = now;
            if (state.phase !== 'joining') tellFacts();
            onChange();
          },
          onHappening: (happening) => void answerOf(bridge.happened(happening)),
          onSwitched: (switched) => {
            choose({ ...(boot?.choices ?? choices), ...switched });
          },
        });
      } catch {
        send({ kind: 'room-failed', error: roomUnavailable });
        return;
      }
      wayBack.enters(answer.value);
      deadline = setTimeout(() => {
        send({ kind: 'join-timeout' });
      }, joinPatience);
    },

    leave() {
      send({ kind: 'leave' });
    },
  };
}
