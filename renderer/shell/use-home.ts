import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { Home } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

export type HomeState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'ready'; readonly home: Home };

/** What main knows of the person and their meetings: asked for once, then heard whenever it changes. */
export function useHome(): { readonly state: HomeState; readonly reload: () => void } {
  const [state, setState] = useState<HomeState>({ kind: 'loading' });

  const load = useCallback(async () => {
    const answer = await answerOf(bridge.boot());
    setState(answer.ok ? { kind: 'ready', home: answer.value } : { kind: 'failed', error: answer.error });
  }, []);

  useEffect(() => {
    void load();
    return bridge.onHomeChanged((home) => {
      setState({ kind: 'ready', home });
    });
  }, [load]);

  const reload = () => {
    setState({ kind: 'loading' });
    void load();
  };
  return { state, reload };
}
