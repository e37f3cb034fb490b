import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { unreachable } from '../../shared/result.ts';
import type { UpdateState } from '../../shared/schemas/update.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { longDay } from '../ui/formats.ts';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { bridge } from './bridge.ts';
import { noticeKey, type UpdateNoticeKind, updateNoticeKind } from './update-notice-kind.ts';
import { words } from './words.ts';

interface UpdateNoticeProps {
  readonly state: UpdateState;
  readonly onCheck: () => void;
}

/** One calm line about a newer Foyer. “Later” puts it aside until there is something else to say, or the next start. */
export function UpdateNotice({ state, onCheck }: UpdateNoticeProps) {
  const [asked, setAsked] = useState(false);
  const [aside, setAside] = useState<string>();
  const [restarting, setRestarting] = useState(false);
  const [error, setError] = useState<AppError>();
  const notice = updateNoticeKind(state, asked);

  if (error !== undefined)
    return (
      <ErrorNotice
        error={error}
        actions={
          <Button
            onClick={() => {
              setError(undefined);
            }}
          >
            {words.updates.later}
          </Button>
        }
      />
    );
  if (notice === undefined || noticeKey(notice) === aside) return null;

  const later = (
    <Button
      kind={notice.kind === 'wanted' && state.keeper !== 'foyer' ? undefined : 'quiet'}
      onClick={() => {
        setAside(noticeKey(notice));
      }}
    >
      {words.updates.later}
    </Button>
  );
  const restart = async () => {
    setRestarting(true);
    const answer = await answerOf(bridge.restartToUpdate());
    setRestarting(false);
    if (!answer.ok) setError(answer.error);
  };
  const get = async () => {
    setAsked(true);
    const answer = await answerOf(bridge.getUpdate());
    if (!answer.ok) setError(answer.error);
  };

  switch (notice.kind) {
    case 'ready':
      return (
        <Notice
          happened={words.updates.ready(notice.version)}
          next={words.updates.readyNext}
          actions={
            <>
              <Button busy={restarting} onClick={() => void restart()}>
                {words.updates.restart}
              </Button>
              {later}
            </>
          }
        />
      );
    case 'arriving':
      return <Notice happened={words.updates.arriving(notice.version)} next={`${notice.percent} %`} />;
    case 'found':
      return (
        <Notice
          happened={words.updates.found(notice.version)}
          actions={
            <>
              <Button onClick={() => void get()}>{words.updates.get}</Button>
              {later}
            </>
          }
        />
      );
    case 'wanted':
      return (
        <Notice
          kind={notice.from === undefined ? 'warning' : 'info'}
          happened={wantedText(notice)}
          next={state.keeper === 'foyer' ? undefined : words.updates.wantedByIT}
          actions={
            <>
              {state.keeper === 'foyer' && <Button onClick={onCheck}>{words.updates.check}</Button>}
              {later}
            </>
          }
        />
      );
    default:
      return unreachable(notice);
  }
}

function wantedText({ version, from }: Extract<UpdateNoticeKind, { readonly kind: 'wanted' }>): string {
  if (from === undefined) return words.updates.wanted(version);
  return words.updates.wantedFrom(version, longDay(from));
}
