import type { EndReason } from '../../shared/schemas/meeting.ts';

/** What a company gives as `CustomReason` when it ends a meeting for everybody at ZEGO's server (`CloseRoom`). */
const closedReason = 'closed';

/**
 * Whether somebody was put out because the company closed the meeting. The engine has one code for that and for removing
 * one person; only the company's own word, which it passes on as JSON, tells them apart.
 */
export function isClosing(extendedData: string): boolean {
  try {
    const data: unknown = JSON.parse(extendedData);
    return (
      typeof data === 'object' &&
      data !== null &&
      'custom_kickout_message' in data &&
      data.custom_kickout_message === closedReason
    );
  } catch {
    return false;
  }
}

/**
 * Why the engine says a meeting is over, as a reason an employee understands. The numbers are those of ZEGO's Express
 * engine 3.10.0 (inside uikit-prebuilt 2.18.4), as it reports them with `roomStateChanged`.
 */
export function endReasonOf(code: number): EndReason {
  switch (code) {
    case 1002031: // login timeout, also after a lost connection
    case 1002053: // retried until the time was up
    case 1000017: // network is broken
    case 1100002: // network timeout
    case 1100003: // socket closed
    case 1100004: // no answer
    case 1100005: // no heartbeat from the agent
    case 1102001: // no heartbeat from the room
      return { kind: 'network' };
    case 1002034:
      return { kind: 'full' };
    case 1002050: // the same user logged in from another place
      return { kind: 'elsewhere' };
    case 1002055:
      return { kind: 'removed' };
    case 1102018: // token expired
    case 1002078: // the token's time in the room is over
      return { kind: 'expired' };
    default:
      return { kind: 'error', code: Number.isSafeInteger(code) ? code : 0 };
  }
}
