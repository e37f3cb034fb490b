import { useEffect, useState } from 'preact/hooks';
import type { ShareKind } from '../../shared/schemas/share.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';
import { afterAnswer, lookingForAll, type SourceLists } from './source-lists.ts';

/** Between an answer and the next question, in ms: often enough to see what moves, seldom enough for an old computer. */
const pause = 1500;

/**
 * The screens and windows that can be shared, with pictures that stay fresh while the picker is in sight. `retry` asks at
 * once.
 */
export function useSourceLists(ownWindows: boolean): {
  readonly lists: SourceLists;
  readonly retry: () => void;
} {
  const [lists, setLists] = useState(lookingForAll);
  const [round, setRound] = useState(0);

  useEffect(() => keepAsking('screen'), [round]);
  useEffect(() => keepAsking('window'), [round, ownWindows]);

  return {
    lists,
    retry() {
      setLists(lookingForAll);
      setRound((before) => before + 1);
    },
  };

  function keepAsking(kind: ShareKind): () => void {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      if (document.hidden) {
        timer = setTimeout(() => void ask(), pause);
        return;
      }
      const answer = await answerOf(bridge.sources({ kind, ownWindows }));
      if (stopped) return;
      setLists((before) => ({ ...before, [kind]: afterAnswer(before[kind], answer) }));
      timer = setTimeout(() => void ask(), pause);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }
}
