import type { Result } from '../../shared/result.ts';
import type { MediaChoices } from '../../shared/schemas/meeting.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';
import type { Services } from '../services.ts';
import type { MeetingTarget } from './meeting.ts';

/** What lets a person into one meeting: an employee by their sign-in, a guest by the invitation they opened. */
export interface MeetingPass {
  /** `undefined` when nobody is signed in any more. */
  readonly userName: string | undefined;
  readonly choices: MediaChoices;
  readonly keepChoices: (choices: MediaChoices) => void;
  readonly roomToken: (fresh: boolean) => Promise<Result<RoomToken>>;
  /** For how many ms the last token stays young. */
  readonly tokenYoungFor: () => number;
}

export function passOf({ roomID, guest }: MeetingTarget, all: Services): MeetingPass {
  if (guest !== undefined) {
    const { pass } = guest;
    return {
      userName: pass.userName,
      choices: pass.choices ?? all.settings.read().choices,
      keepChoices: (choices) => {
        pass.choices = choices;
      },
      roomToken: pass.roomToken,
      tokenYoungFor: pass.tokenYoungFor,
    };
  }
  return {
    userName: all.home()?.person.name,
    choices: all.settings.read().choices,
    keepChoices: (choices) => {
      all.settings.change({ choices });
    },
    roomToken: (fresh) => all.roomToken(roomID, fresh),
    tokenYoungFor: () => all.tokenYoungFor(roomID),
  };
}
