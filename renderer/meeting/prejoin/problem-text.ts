import { type ErrorText, errorText } from '../../../shared/app-error.ts';
import { unreachable } from '../../../shared/result.ts';
import type { MediaProblem } from '../media/media-problem.ts';
import type { CaptureKind } from '../media/open-capture.ts';
import { words } from '../words.ts';

/** Why a camera or microphone does not start, in the employee's words. */
export function problemText(kind: CaptureKind, problem: MediaProblem): ErrorText {
  const { prejoin } = words;
  switch (problem) {
    case 'denied':
      return errorText({ code: `media.${kind}-denied`, support: '' });
    case 'busy':
      return errorText({ code: `media.${kind}-busy`, support: '' });
    case 'none':
      // Not an error: nothing has to be put right, and plugging one in is noticed.
      return kind === 'camera'
        ? { happened: prejoin.noCamera, next: prejoin.noCameraNext, retry: false }
        : { happened: prejoin.noMicrophone, next: prejoin.noMicrophoneNext, retry: false };
    default:
      return unreachable(problem);
  }
}
