import { useEffect, useRef } from 'preact/hooks';
import type { LinkQuestion } from '../../shared/schemas/link.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { QuestionFrame } from './question-frame.tsx';
import type { Answering } from './use-answer.ts';
import { words } from './words.ts';

interface GuestQuestionProps {
  readonly question: Extract<LinkQuestion, { kind: 'guest' }>;
  readonly answering: Answering;
}

/** Asks for the name under which the others see the guest, before anything is sent to their server. */
export function GuestQuestion({ question, answering }: GuestQuestionProps) {
  const { given, error, give } = answering;
  const { meeting, server, name, maySignIn, leaves } = question;
  const input = useRef<HTMLInputElement>(null);
  const atField = error?.code === 'guest.name-empty';
  useEffect(() => {
    input.current?.select();
  }, []);
  useEffect(() => {
    if (atField) input.current?.focus();
  }, [atField, error]);

  const join = () => void give({ kind: 'as-guest', name: input.current?.value ?? '' });
  const no = () => void give({ kind: 'stay' });
  return (
    <QuestionFrame
      title={words.guest.title(meeting)}
      onSubmit={join}
      onCancel={no}
      actions={
        <>
          <Button onClick={no}>{words.guest.stay}</Button>
          {maySignIn && (
            <Button busy={given === 'sign-in'} onClick={() => void give({ kind: 'sign-in' })}>
              {words.guest.signIn}
            </Button>
          )}
          <Button type="submit" kind="primary" busy={given === 'as-guest'}>
            {words.guest.follow}
          </Button>
        </>
      }
    >
      <p>
        {words.guest.text(server)} {leaves !== undefined && words.leaves(leaves)}
      </p>
      <TextField
        id="name"
        label={words.guest.name}
        hint={words.guest.promise(server)}
        inputRef={input}
        initial={name}
        autofocus
        autocomplete="name"
        maxLength={100}
        anyScript
        error={atField ? error : undefined}
      />
      {error !== undefined && !atField && <ErrorNotice error={error} />}
    </QuestionFrame>
  );
}
