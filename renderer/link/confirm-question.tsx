import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { QuestionFrame } from './question-frame.tsx';
import type { Answering } from './use-answer.ts';

interface ConfirmQuestionProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly stay: string;
  readonly follow: string;
  readonly answering: Answering;
}

/** Yes or no; no has the focus, so that a key pressed in a hurry changes nothing. */
export function ConfirmQuestion({ title, children, stay, follow, answering }: ConfirmQuestionProps) {
  const { given, error, give } = answering;
  const stayButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    stayButton.current?.focus();
  }, []);
  const no = () => void give({ kind: 'stay' });
  return (
    <QuestionFrame
      title={title}
      onCancel={no}
      actions={
        <>
          <Button buttonRef={stayButton} onClick={no}>
            {stay}
          </Button>
          <Button kind="primary" busy={given === 'follow'} onClick={() => void give({ kind: 'follow' })}>
            {follow}
          </Button>
        </>
      }
    >
      {children}
      {error !== undefined && <ErrorNotice error={error} />}
    </QuestionFrame>
  );
}
