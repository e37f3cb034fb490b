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

/** What was chosen in a meeting whose devices are not to be remembered: it still holds for a rejoin. */
const heldChoices = new WeakMap<MeetingTarget, MediaChoices>();

export function passOf(target: MeetingTarget, all: Services): MeetingPass {
  const { roomID, guest } = target;
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
    choices: heldChoices.get(target) ?? all.settings.read().choices,
    keepChoices: (choices) => {
      const remembers = all.preferences.read().rememberDevices;
      if (!remembers) heldChoices.set(target, choices);
      all.settings.change({ choices: remembers ? choices : { ...choices, ...noDevices } });
    },
    roomToken: (fresh) => all.roomToken(roomID, fresh),
    tokenYoungFor: () => all.tokenYoungFor(roomID),
  };
}

const noDevices = { camera: null, microphone: null, speaker: null };
