import { useCallback, useEffect, useState } from 'preact/hooks';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';
import { type SourcesState, sourcesState } from './source-groups.ts';

/** The screens and windows that can be shared, and a way to look again. */
export function useSources(): { readonly state: SourcesState; readonly reload: () => void } {
  const [state, setState] = useState<SourcesState>({ kind: 'loading' });
  const load = useCallback(async () => {
    setState(sourcesState(await answerOf(bridge.sources())));
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  const reload = () => {
    setState({ kind: 'loading' });
    void load();
  };
  return { state, reload };
}
