import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { Result } from '../../shared/result.ts';
import { answerOf } from '../ui/answer-of.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly error: AppError };

interface Question<T> {
  /** What the page itself can see is missing: then nobody is asked. */
  readonly missing: () => AppError | undefined;
  readonly ask: () => Promise<Result<T>>;
  readonly onAnswer: (answer: T) => void;
}

/** A step that asks main one thing at a time and goes on with the answer. */
export function useQuestion<T>({ missing, ask, onAnswer }: Question<T>) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const busy = state.kind === 'asking';

  const submit = async () => {
    if (busy) return;
    const error = missing();
    if (error !== undefined) {
      setState({ kind: 'failed', error });
      return;
    }
    setState({ kind: 'asking' });
    const answer = await answerOf(ask());
    if (answer.ok) onAnswer(answer.value);
    else setState({ kind: 'failed', error: answer.error });
  };

  return { error: state.kind === 'failed' ? state.error : undefined, busy, submit };
}
