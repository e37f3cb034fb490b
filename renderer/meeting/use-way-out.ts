import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

export type WayOut = 'rejoin' | 'home';

/** The two ways on from here. Both end this page; until then the button taken is busy. */
export function useWayOut() {
  const [taken, setTaken] = useState<WayOut>();
  const [error, setError] = useState<AppError>();

  const take = async (way: WayOut) => {
    if (taken !== undefined) return;
    setTaken(way);
    setError(undefined);
    const answer = await answerOf(way === 'rejoin' ? bridge.rejoin() : bridge.goHome());
    if (answer.ok) return;
    setTaken(undefined);
    setError(answer.error);
  };

  return { taken, error, take };
}
