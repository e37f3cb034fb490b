import { useEffect, useState } from 'preact/hooks';
import type { UpdateState } from '../../shared/schemas/update.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

/** How it stands with a newer Foyer: asked for once the home page is there, then heard whenever it changes. */
export function useUpdates(homeIsThere: boolean): UpdateState | undefined {
  const [state, setState] = useState<UpdateState>();
  useEffect(() => {
    if (!homeIsThere) return;
    void answerOf(bridge.updateState()).then((answer) => {
      if (answer.ok) setState((heard) => heard ?? answer.value);
    });
    return bridge.onUpdateChanged(setState);
  }, [homeIsThere]);
  return state;
}
