import { useEffect, useRef } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { QuestionFrame } from './question-frame.tsx';
import type { Answering } from './use-answer.ts';
import { words } from './words.ts';

/** Says why a link can't be followed. There is nothing to decide. */
export function ProblemPage({
  error,
  answering,
}: {
  readonly error: AppError;
  readonly answering: Answering;
}) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
  }, []);
  const done = () => void answering.give({ kind: 'stay' });
  return (
    <QuestionFrame
      title={words.problem.title}
      onCancel={done}
      actions={
        <Button buttonRef={close} kind="primary" onClick={done}>
          {words.problem.close}
        </Button>
      }
    >
      <ErrorNotice error={answering.error ?? error} />
    </QuestionFrame>
  );
}
