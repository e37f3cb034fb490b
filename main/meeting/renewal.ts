import type { Result } from '../../shared/result.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';

/** Keeps the token of a meeting that goes on young. */
export interface Renewal {
  /** A token was handed out that stays young for so many ms. */
  readonly plan: (youngFor: number) => void;
  /** The computer woke up or was unlocked: timers stood still meanwhile. */
  readonly check: () => void;
  readonly stop: () => void;
}

/** A new token, and for how many ms it stays young. */
export interface Fresh {
  readonly roomToken: RoomToken;
  readonly youngFor: number;
}

interface Parts {
  /** Whether the meeting still needs one. */
  readonly wanted: () => boolean;
  readonly ask: () => Promise<Result<Fresh>>;
  readonly use: (roomToken: RoomToken) => void;
  /** A clock in ms that goes on while the computer sleeps. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Pauses after failures double from the first to the longest. In milliseconds. */
const pauses = { first: 2000, longest: 60_000 };

/**
 * Renews from `renewAfter` on and goes on trying while the meeting lasts: the token still has a third of its life then,
 * and UIKit's own warning, 30 s before the end, would be the only other chance. One request at a time.
 */
export function createRenewal({ wanted, ask, use, now, random }: Parts): Renewal {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let stopped = false;
  let failures = 0;
  let due = Infinity;

  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    due = now() + milliseconds;
    if (!stopped) timer = setTimeout(() => void renew(), milliseconds);
  };

  const renew = async () => {
    if (running || stopped || !wanted()) return;
    running = true;
    const answer = await ask();
    running = false;
    if (answer.ok) {
      failures = 0;
      if (wanted()) use(answer.value.roomToken);
      wait(answer.value.youngFor);
      return;
    }
    // Half by chance, so that a server that comes back is not asked by everybody at once.
    const pause = Math.min(pauses.longest, pauses.first * 2 ** failures);
    failures += 1;
    wait(pause * (0.5 + random() / 2));
  };

  return {
    plan: wait,
    check() {
      if (due <= now()) wait(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
