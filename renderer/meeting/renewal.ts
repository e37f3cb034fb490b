import type { Result } from '../../shared/result.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';

interface Parts {
  readonly ask: () => Promise<Result<RoomToken>>;
  readonly use: (roomToken: RoomToken) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** UIKit says that a token runs out 30 s before it does (measured with 2.18.4): these pauses fit in. In milliseconds. */
const pauses = [0, 2000, 4000, 8000, 8000];

/**
 * Gets a new token and puts it to use, trying again while the old one lives. However often it is called, one renewal
 * runs at a time. When all fail, the room says so itself in the end.
 */
export function createRenewal({ ask, use, pause }: Parts): () => Promise<void> {
  let running: Promise<void> | undefined;

  const renew = async () => {
    for (const wait of pauses) {
      if (wait > 0) await pause(wait);
      const answer = await ask();
      if (answer.ok) {
        use(answer.value);
        return;
      }
    }
  };

  return () =>
    (running ??= renew().finally(() => {
      running = undefined;
    }));
}
