import type { Result } from '../../shared/result.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';

export interface TokenService {
  /** A token for the meeting: the one we have while it is young, unless `fresh` asks for a new one. */
  readonly get: (roomID: string, fresh: boolean) => Promise<Result<RoomToken>>;
  /** For how many ms the token we have of a meeting stays young; 0 when there is none, or it is due. */
  readonly youngFor: (roomID: string) => number;
  /** The tokens of whoever was signed in; also of requests that are still under way. */
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

  function forget(): void {
    held.clear();
    underWay.clear();
  }

  function ask(roomID: string): Promise<Result<RoomToken>> {
    const asked = now();
    const asking = request(roomID)
      .then((answer) => {
        // SECURITY: an answer from before `forget` is for somebody who is not signed in any more.
        if (underWay.get(roomID) !== asking) return answer;
        if (answer.ok) held.set(roomID, { token: answer.value, renewAt: asked + youthOf(answer.value) });
        // SECURITY: the next to sign in may be somebody else.
        else if (answer.error.code === 'signin.expired') forget();
        return answer;
      })
      .finally(() => {
        if (underWay.get(roomID) === asking) underWay.delete(roomID);
      });
    underWay.set(roomID, asking);
    return asking;
  }

  return {
    get(roomID, fresh) {
      const running = underWay.get(roomID);
      if (running !== undefined) return running;
      const have = held.get(roomID);
      if (!fresh && have !== undefined && now() < have.renewAt)
        return Promise.resolve({ ok: true, value: have.token });
      return ask(roomID);
    },
    youngFor: (roomID) => Math.max(0, (held.get(roomID)?.renewAt ?? 0) - now()),
    forget,
  };
}

/** For how many ms a token is used again; never longer than it lives, whatever the server says. */
function youthOf({ renewAfter, expiresAt, serverTime }: RoomToken): number {
  return (Math.min(renewAfter, expiresAt) - serverTime) * 1000;
}
