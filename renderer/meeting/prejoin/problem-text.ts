import { type ErrorText, errorText } from '../../../shared/app-error.ts';
import { unreachable } from '../../../shared/result.ts';
import type { MeetingSystem } from '../../../shared/schemas/meeting.ts';
import type { MediaProblem } from '../media/media-problem.ts';
import type { CaptureKind } from '../media/open-capture.ts';
import { words } from '../words.ts';

interface Circumstances {
  readonly system: MeetingSystem;
  /** What the device is called, where that is known. */
  readonly name: string | undefined;
}

/** Why a camera or microphone does not start, in the employee's words, and which setting to change where one is to blame. */
export function problemText(
  kind: CaptureKind,
  problem: MediaProblem,
  { system, name }: Circumstances,
): ErrorText {
  const { prejoin } = words;
  switch (problem) {
    case 'denied':
      return {
        ...errorText({ code: `media.${kind}-denied`, support: '' }),
        next: prejoin.allow[system][kind],
      };
    case 'busy':
      return name === undefined
        ? errorText({ code: `media.${kind}-busy`, support: '' })
        : errorText({ code: `media.${kind}-in-use`, support: '', words: { device: name } });
    case 'none':
      // Not an error: nothing has to be put right, and plugging one in is noticed.
      return kind === 'camera'
        ? { happened: prejoin.noCamera, next: prejoin.noCameraNext, retry: false }
        : { happened: prejoin.noMicrophone, next: prejoin.noMicrophoneNext, retry: false };
    default:
      return unreachable(problem);
  }
}
