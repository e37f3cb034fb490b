import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { RecentMeeting } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { bridge } from './bridge.ts';
import { words } from './words.ts';

interface ForgottenBarProps {
  readonly meeting: RecentMeeting;
  readonly onRestored: () => void;
  readonly onDone: () => void;
}

/** Takes back what was forgotten last. It stays until it is closed: nobody has to be quick. */
export function ForgottenBar({ meeting, onRestored, onDone }: ForgottenBarProps) {
  const undoButton = useRef<HTMLButtonElement>(null);
  const [error, setError] = useState<AppError>();

  // With the last row its focus went too.
  useEffect(() => {
    if (document.activeElement === document.body) undoButton.current?.focus();
  }, [meeting]);

  const undo = async () => {
    const answer = await answerOf(bridge.restoreRecent());
    if (answer.ok) onRestored();
    else setError(answer.error);
  };

  return (
    <section class="forgotten" aria-label={words.recent.forgotten(meeting.title)}>
      {error !== undefined && <ErrorNotice error={error} />}
      <div class="forgotten-line">
        <p class="forgotten-text">
          <bdi>{meeting.title}</bdi> {words.recent.isForgotten}
        </p>
        <Button kind="quiet" buttonRef={undoButton} onClick={() => void undo()}>
          {words.recent.undo}
        </Button>
        <IconButton icon="close" label={words.recent.closeUndo} onClick={onDone} />
      </div>
    </section>
  );
}
