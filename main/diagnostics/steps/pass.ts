import type { Result } from '../../../shared/result.ts';
import type { RoomToken } from '../../../shared/schemas/room-token.ts';
import { found, type Step } from '../step.ts';

interface Parts {
  readonly isSignedIn: () => boolean;
  /** Asks the company's server for a pass to this meeting. */
  readonly roomToken: (roomID: string) => Promise<Result<RoomToken>>;
}

/** A meeting that nobody enters. */
export const testMeeting = 'foyer-diagnostics';

/** Whether the server gives a pass. SECURITY: of the pass only its life is kept. */
export function passStep({ isSignedIn, roomToken }: Parts): Step {
  return {
    name: 'pass',
    async run() {
      if (!isSignedIn()) return found('pass.nobody');
      const answer = await roomToken(testMeeting);
      if (answer.ok) return found('pass.good', { seconds: answer.value.expiresAt - answer.value.serverTime });
      const { code } = answer.error;
      return code === 'meeting.not-allowed' ? found('pass.refused') : found('pass.failed', { error: code });
    },
  };
}
