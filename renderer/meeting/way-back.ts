import type { RoomToken } from '../../shared/schemas/room-token.ts';

/** Knows when the room cannot get back by itself any more. */
export interface WayBack {
  /** The room is being entered with this pass. */
  readonly enters: (roomToken: RoomToken) => void;
  /** A new pass was handed to the room. Whether the room took it, nobody says. */
  readonly handed: (roomToken: RoomToken) => void;
  /** The room is reconnecting, or is not any more. */
  readonly reconnecting: (now: boolean) => void;
  /** The signalling connection is there, or gone. */
  readonly signalling: (up: boolean) => void;
  /** The newest pass, if the room may not have it: one that was handed over on the way into a loss. */
  readonly unsure: () => RoomToken | undefined;
  readonly stop: () => void;
}

interface Parts {
  /** A clock in ms that goes on while the computer sleeps. */
  readonly now: () => number;
  /** Nothing but coming in anew leads back. Called once. */
  readonly onLocked: () => void;
}

interface Pass {
  readonly roomToken: RoomToken;
  /** In ms, by `now`. */
  readonly endsAt: number;
}

/** So long, in ms, it may take until a connection that died without a word is known to be dead. */
const sureAfter = 30_000;
/** What the room has to get in by itself, and the connection to show that it is there. In ms. */
const patience = 3000;
/** Browsers fire at once for longer waits. */
const longestWait = 2_147_483_647;

/**
 * UIKit's engine takes a new pass only from the server's answer. One that is handed over while the connection is gone, as
 * after a sleep of the computer, is dropped without a word; the engine goes on logging in with the old one, and when that
 * has ended it is refused again and again until it gives up, telling nobody (measured with uikit-prebuilt 2.18.4).
 */
export function createWayBack({ now, onLocked }: Parts): WayBack {
  let held: Pass | undefined;
  let offered: (Pass & { readonly at: number }) | undefined;
  let isReconnecting = false;
  let isUp = true;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const passOf = (roomToken: RoomToken): Pass => ({
    roomToken,
    // By the server's clock from when it came: this computer's may be wrong.
    endsAt: now() + Math.max(0, roomToken.expiresAt - roomToken.serverTime) * 1000,
  });

  const look = () => {
    clearTimeout(timer);
    // Without a new pass, or without the cloud, coming in anew would only end the meeting sooner.
    if (over || !isReconnecting || !isUp || held === undefined || offered === undefined) return;
    const left = Math.max(0, held.endsAt - now());
    timer = setTimeout(comeIn, Math.min(left + patience, longestWait));
  };

  const comeIn = () => {
    if (held === undefined || offered === undefined || offered.endsAt <= now()) return;
    if (held.endsAt > now()) {
      look();
      return;
    }
    over = true;
    onLocked();
  };

  /** What was handed over long before a loss, the room has. */
  const settle = () => {
    if (offered === undefined || now() - offered.at < sureAfter) return;
    held = offered;
    offered = undefined;
  };

  return {
    enters(roomToken) {
      held = passOf(roomToken);
      offered = undefined;
    },
    handed(roomToken) {
      if (!isReconnecting) settle();
      const again = offered?.roomToken.token === roomToken.token ? offered : passOf(roomToken);
      offered = { ...again, at: now() };
      look();
    },
    reconnecting(state) {
      if (state === isReconnecting) return;
      if (state) settle();
      // The time of the loss says nothing about what the room has.
      else if (offered !== undefined) offered = { ...offered, at: now() };
      isReconnecting = state;
      look();
    },
    signalling(up) {
      isUp = up;
      look();
    },
    unsure: () => offered?.roomToken,
    stop() {
      over = true;
      clearTimeout(timer);
    },
  };
}
