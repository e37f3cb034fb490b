import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

/** Where a join was started: the form with what was typed, or the row of a recent meeting. */
export type JoinSource =
  { readonly kind: 'form'; readonly text: string } | { readonly kind: 'recent'; readonly id: string };

export type JoinState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'joining'; readonly source: JoinSource }
  | { readonly kind: 'failed'; readonly source: JoinSource; readonly error: AppError };

interface Join {
  readonly state: JoinState;
  /** Opens a meeting; answers whether its window opens. One at a time: a second call is ignored. */
  readonly join: (source: JoinSource) => Promise<boolean>;
  readonly fail: (source: JoinSource, error: AppError) => void;
}

export function useJoin(): Join {
  const [state, setState] = useState<JoinState>({ kind: 'idle' });
  const fail = (source: JoinSource, error: AppError) => {
    setState({ kind: 'failed', source, error });
  };
  const join = async (source: JoinSource) => {
    if (state.kind === 'joining') return false;
    setState({ kind: 'joining', source });
    const answer = await answerOf(
      source.kind === 'form' ? bridge.join(source.text) : bridge.joinRecent(source.id),
    );
    if (answer.ok) setState({ kind: 'idle' });
    else fail(source, answer.error);
    return answer.ok;
  };
  return { state, join, fail };
}
