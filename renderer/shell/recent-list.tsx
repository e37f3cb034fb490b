import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { RecentMeeting } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { bridge } from './bridge.ts';
import { ClearListDialog } from './clear-list-dialog.tsx';
import { RecentRow } from './recent-row.tsx';
import { rowAfterForgetting, rowAfterKey } from './row-focus.ts';
import type { useJoin } from './use-join.ts';
import { useNow } from './use-now.ts';
import { words } from './words.ts';

interface RecentListProps {
  readonly recent: readonly RecentMeeting[];
  readonly joining: ReturnType<typeof useJoin>;
  /** Said to screen readers. */
  readonly announce: (text: string) => void;
}

/** The meetings the person was in, newest first as main sends them. */
export function RecentList({ recent, joining, announce }: RecentListProps) {
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const [clearing, setClearing] = useState(false);
  const [forgetError, setForgetError] = useState<AppError>();
  const [focusNext, setFocusNext] = useState<number>();

  const focusRow = (index: number) => {
    list.current?.querySelectorAll<HTMLButtonElement>('.recent-join').item(index).focus();
  };

  // The row that had the focus is gone with the list main sends next: the focus must not fall to the page.
  useLayoutEffect(() => {
    if (focusNext === undefined) return;
    focusRow(focusNext);
    setFocusNext(undefined);
  }, [recent]);

  const forget = async ({ id, title }: RecentMeeting, index: number) => {
    setForgetError(undefined);
    setFocusNext(rowAfterForgetting(index, recent.length));
    const answer = await answerOf(bridge.forgetRecent(id));
    if (answer.ok) announce(words.recent.forgotten(title));
    else {
      setFocusNext(undefined);
      setForgetError(answer.error);
    }
  };

  const { state } = joining;
  const failed = state.kind === 'failed' && state.source.kind === 'recent' ? state.error : forgetError;
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <div class="recent-head">
        <h2 id="recent-heading">{words.recent.heading}</h2>
        <Button
          kind="quiet"
          onClick={() => {
            setClearing(true);
          }}
        >
          {words.recent.clear}
        </Button>
      </div>
      {failed !== undefined && <ErrorNotice error={failed} />}
      <ul
        ref={list}
        class="recent-list"
        onKeyDown={(event) => {
          const rows = [...event.currentTarget.children];
          const index = rows.findIndex((row) => row.contains(document.activeElement));
          const next = rowAfterKey(event.key, index, rows.length);
          if (next === undefined) return;
          event.preventDefault();
          focusRow(next);
        }}
      >
        {recent.map((meeting, index) => (
          <RecentRow
            key={meeting.id}
            meeting={meeting}
            now={now}
            joining={
              state.kind === 'joining' && state.source.kind === 'recent' && state.source.id === meeting.id
            }
            onJoin={() => void joining.join({ kind: 'recent', id: meeting.id })}
            onForget={() => void forget(meeting, index)}
          />
        ))}
      </ul>
      {clearing && (
        <ClearListDialog
          onDone={() => {
            setClearing(false);
          }}
          announce={announce}
        />
      )}
    </section>
  );
}
