import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { RecentMeeting } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { bridge } from './bridge.ts';
import { ClearListDialog } from './clear-list-dialog.tsx';
import { RecentRow } from './recent-row.tsx';
import { forgetsRow, rowAfterForgetting, rowAfterKey } from './row-focus.ts';
import type { useJoin } from './use-join.ts';
import { useNow } from './use-now.ts';
import { words } from './words.ts';

interface RecentListProps {
  readonly recent: readonly RecentMeeting[];
  readonly joining: ReturnType<typeof useJoin>;
  /** The meeting whose row takes the focus as soon as it is there. */
  readonly focusID: string | undefined;
  /** Said to screen readers. */
  readonly announce: (text: string) => void;
  readonly onInvite: (meeting: RecentMeeting) => void;
  readonly onForgotten: (meeting: RecentMeeting) => void;
}

/** Which row, and which of its buttons, has the focus after the list changed. */
interface NextFocus {
  readonly index?: number | undefined;
  readonly id?: string | undefined;
  readonly part: '.recent-join' | '.recent-pin';
}

/** The meetings the person was in, in the order in which main sends them: pinned ones first, then the newest. */
export function RecentList(props: RecentListProps) {
  const { recent, joining, focusID, announce, onInvite, onForgotten } = props;
  const now = useNow();
  const list = useRef<HTMLUListElement>(null);
  const [clearing, setClearing] = useState(false);
  const [changeError, setChangeError] = useState<AppError>();
  const [focusNext, setFocusNext] = useState<NextFocus>();

  const focusRow = (index: number, part: NextFocus['part'] = '.recent-join') => {
    list.current?.children.item(index)?.querySelector<HTMLButtonElement>(part)?.focus();
  };

  // The row that had the focus moves or is gone with the list main sends next: the focus must not fall to the page.
  useLayoutEffect(() => {
    if (focusNext === undefined) return;
    const { id, part } = focusNext;
    focusRow(focusNext.index ?? recent.findIndex((meeting) => meeting.id === id), part);
    setFocusNext(undefined);
  }, [recent]);

  useLayoutEffect(() => {
    if (focusID !== undefined) focusRow(recent.findIndex(({ id }) => id === focusID));
  }, [focusID]);

  const forget = async (meeting: RecentMeeting, index: number) => {
    setChangeError(undefined);
    setFocusNext({ index: rowAfterForgetting(index, recent.length), part: '.recent-join' });
    const answer = await answerOf(bridge.forgetRecent(meeting.id));
    if (answer.ok) {
      announce(words.recent.forgotten(meeting.title));
      onForgotten(meeting);
    } else {
      setFocusNext(undefined);
      setChangeError(answer.error);
    }
  };

  const pin = async ({ id, title, pinned = false }: RecentMeeting) => {
    setChangeError(undefined);
    setFocusNext({ id, part: '.recent-pin' });
    const answer = await answerOf(bridge.pinRecent({ id, pinned: !pinned }));
    if (answer.ok) announce(pinned ? words.recent.unpinned(title) : words.recent.pinned(title));
    else {
      setFocusNext(undefined);
      setChangeError(answer.error);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.children ?? [])];
    const index = rows.findIndex((row) => row.contains(document.activeElement));
    const meeting = recent[index];
    if (meeting !== undefined && forgetsRow(event)) {
      event.preventDefault();
      void forget(meeting, index);
      return;
    }
    const next = rowAfterKey(event.key, index, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    focusRow(next);
  };

  const { state } = joining;
  const failed = state.kind === 'failed' && state.source.kind === 'recent' ? state.error : changeError;
  const joiningID = state.kind === 'joining' && state.source.kind === 'recent' ? state.source.id : undefined;
  const somePinned = recent.some(({ pinned }) => pinned === true);
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <div class="recent-head">
        <h2 id="recent-heading">{words.recent.heading}</h2>
        {recent.some(({ pinned }) => pinned !== true) && (
          <Button
            kind="quiet"
            onClick={() => {
              setClearing(true);
            }}
          >
            {words.recent.clear}
          </Button>
        )}
      </div>
      {failed !== undefined && <ErrorNotice error={failed} />}
      <ul ref={list} class="recent-list" onKeyDown={onKeyDown}>
        {recent.map((meeting, index) => (
          <RecentRow
            key={meeting.id}
            meeting={meeting}
            now={now}
            joining={joiningID === meeting.id}
            onJoin={() => void joining.join({ kind: 'recent', id: meeting.id })}
            onInvite={() => {
              onInvite(meeting);
            }}
            onPin={() => void pin(meeting)}
            onForget={() => void forget(meeting, index)}
          />
        ))}
      </ul>
      {clearing && (
        <ClearListDialog
          somePinned={somePinned}
          onDone={() => {
            setClearing(false);
          }}
          announce={announce}
        />
      )}
    </section>
  );
}
