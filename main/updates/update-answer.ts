import { type AppError, errorText } from '../../shared/app-error.ts';
import type { ErrorTexts } from '../../shared/errors/error-texts.ts';
import { type Result, unreachable } from '../../shared/result.ts';
import type { UpdateState } from '../../shared/schemas/update.ts';
import type { Words } from '../shell/words/words.ts';

/** What the employee is told who looked for updates, and what they can say to it. */
export interface UpdateAnswer {
  readonly kind: 'info' | 'warning';
  readonly message: string;
  readonly detail: string;
  /** Does nothing but go away. */
  readonly close: string;
  readonly offer?: { readonly label: string; readonly does: 'get' | 'restart' };
}

interface Spoken {
  readonly words: Words['updates'];
  readonly errors: ErrorTexts;
}

/** SECURITY: in a meeting a restart is not even offered. */
export function updateAnswer(
  looked: Result<UpdateState>,
  inMeeting: boolean,
  { words, errors }: Spoken,
): UpdateAnswer {
  if (!looked.ok) return refusal(looked.error, words, errors);
  const { progress, keeper, current } = looked.value;
  const told = (message: string, detail: string): UpdateAnswer => ({
    kind: 'info',
    ...{ message, detail, close: words.close },
  });
  switch (progress.kind) {
    case 'none':
      return told(words.standing[keeper](current), '');
    case 'found':
      return {
        ...told(words.found(progress.version), inMeeting ? words.afterMeeting : ''),
        close: words.later,
        offer: { label: words.get, does: 'get' },
      };
    case 'arriving':
      return told(words.arriving(progress.version), `${String(progress.percent)} %`);
    case 'ready':
      if (inMeeting) return told(words.ready(progress.version), words.restartAfterMeeting);
      return {
        ...told(words.ready(progress.version), words.readyNext),
        close: words.later,
        offer: { label: words.restart, does: 'restart' },
      };
    default:
      return unreachable(progress);
  }
}

function refusal(error: AppError, words: Words['updates'], errors: ErrorTexts): UpdateAnswer {
  const { happened, next } = errorText(error, errors);
  const detail = `${next}\n\n${words.support(error.support)}`;
  return { kind: 'warning', message: happened, detail, close: words.close };
}
