import type { Result } from '../../shared/result.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';

export interface TokenService {
  /** A token for the meeting: the one we have while it is young, unless `fresh` asks for a new one. */
  readonly get: (roomID: string, fresh: boolean) => Promise<Result<RoomToken>>;
  readonly forget: () => void;
}

interface Held {
  readonly token: RoomToken;
  /** By the clock of this computer, in ms: the server's own times only give the distance. */
  readonly renewAt: number;
}

/**
 * Room tokens by meeting: cached until `renewAfter`, one request under way for each.
 * @param request asks the token server.
 * @param now this computer's clock in ms; monotonic, so that setting the clock does not make a token old or young.
 */
export function createTokenService(
  request: (roomID: string) => Promise<Result<RoomToken>>,
  now: () => number,
): TokenService {
  const held = new Map<string, Held>();
  const underWay = new Map<string, Promise<Result<RoomToken>>>();

  async function ask(roomID: string): Promise<Result<RoomToken>> {
    const asked = now();
    const answer = await request(roomID);
    if (answer.ok) {
      const { renewAfter, serverTime } = answer.value;
      held.set(roomID, { token: answer.value, renewAt: asked + (renewAfter - serverTime) * 1000 });
    }
    return answer;
  }

  return {
    get(roomID, fresh) {
      const running = underWay.get(roomID);
      if (running !== undefined) return running;
      const have = held.get(roomID);
      if (!fresh && have !== undefined && now() < have.renewAt)
        return Promise.resolve({ ok: true, value: have.token });
      const asking = ask(roomID).finally(() => underWay.delete(roomID));
      underWay.set(roomID, asking);
      return asking;
    },
    forget() {
      held.clear();
    },
  };
}
