import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { LinkAnswer } from '../../shared/schemas/link.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

export interface Answering {
  /** The answer that is under way; main closes the window when it was taken. */
  readonly given: LinkAnswer['kind'] | undefined;
  readonly error: AppError | undefined;
  /** No is always possible, also while another answer is under way. */
  readonly give: (answer: LinkAnswer) => Promise<void>;
}

/** Answers main, once at a time. */
export function useAnswer(): Answering {
  const [given, setGiven] = useState<LinkAnswer['kind']>();
  const [error, setError] = useState<AppError>();
  const give = async (answer: LinkAnswer) => {
    if (given !== undefined && answer.kind !== 'stay') return;
    setGiven(answer.kind);
    setError(undefined);
    const reply = await answerOf(bridge.answer(answer));
    if (reply.ok) return;
    setGiven(undefined);
    setError(reply.error);
  };
  return { given, error, give };
}
