import type { RoomToken } from '../../shared/schemas/room-token.ts';

/** A pass that could not be renewed: when it ends, in ms since 1970 by this computer's clock, or that it has. */
export interface PassEnd {
  readonly endsAt: number;
  readonly over: boolean;
}

export interface PassWatch {
  /** A pass is in use, or will be. The same one again changes nothing. */
  readonly holds: (roomToken: RoomToken) => void;
  /** Nothing while all is well. */
  readonly end: () => PassEnd | undefined;
  readonly stop: () => void;
}

interface Parts {
  /** A clock in ms that goes on while the computer sleeps. */
  readonly now: () => number;
  readonly onChange: () => void;
}

/**
 * Main renews from two thirds of a pass's life on. Who still holds the old one when a sixth is left, or five minutes,
 * is told: longer would worry people about a server that is only starting again.
 */
const leastShare = 1 / 6;
const longestNotice = 300_000;
/** Browsers fire at once for longer waits; no pass lives so long without a renewal. */
const longestWait = 2_147_483_647;

/** Watches whether a new pass comes before the old one ends. */
export function createPassWatch({ now, onChange }: Parts): PassWatch {
  let token = '';
  let end: PassEnd | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: PassEnd | undefined) => {
    const changed = end !== next;
    end = next;
    if (changed) onChange();
  };

  const at = (time: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, Math.min(Math.max(0, time - now()), longestWait));
  };

  return {
    holds(roomToken) {
      if (roomToken.token === token) return;
      token = roomToken.token;
      // By the server's clock from when it came: this computer's may be wrong.
      const life = Math.max(0, roomToken.expiresAt - roomToken.serverTime) * 1000;
      const endsAt = now() + life;
      set(undefined);
      at(endsAt - Math.min(life * leastShare, longestNotice), () => {
        set({ endsAt, over: false });
        at(endsAt, () => {
          set({ endsAt, over: true });
        });
      });
    },
    end: () => end,
    stop() {
      clearTimeout(timer);
    },
  };
}
