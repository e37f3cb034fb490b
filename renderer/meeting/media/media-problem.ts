/** Why a camera or microphone does not start. `none`: there is none. */
export type MediaProblem = 'denied' | 'busy' | 'none';

/** What `getUserMedia` threw. Names as Chromium uses them; whatever else it may be, the device did not start. */
export function mediaProblemOf(thrown: unknown): MediaProblem {
  switch (thrown instanceof Error ? thrown.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    default: // NotReadableError, AbortError: another program has it, or the driver fails
      return 'busy';
  }
}
