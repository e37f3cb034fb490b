import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { describedBy, FieldFrame } from '../ui/field-frame.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { joinPlace, missingTitle } from './join-place.ts';
import type { useJoin } from './use-join.ts';
import { words } from './words.ts';

const id = 'meeting';

interface JoinFormProps {
  readonly joining: ReturnType<typeof useJoin>;
  /** Somebody wants a new meeting instead. */
  readonly onNew: () => void;
}

/** The main action. index.html holds the same markup, so that the field can be typed in before this script runs. */
export function JoinForm({ joining, onNew }: JoinFormProps) {
  const { state, join, fail } = joining;
  const input = useRef<HTMLInputElement>(null);
  const error = state.kind === 'failed' && state.source.kind === 'form' ? state.error : undefined;
  const place = error === undefined ? undefined : joinPlace(error);
  const fieldError = place === 'field' ? error : undefined;

  useFirstFocus(input);
  useEffect(() => {
    if (fieldError !== undefined) input.current?.focus();
  }, [fieldError]);

  const submit = async () => {
    const text = input.current?.value ?? '';
    const missing = missingTitle(text);
    if (missing !== undefined) {
      fail({ kind: 'form', text }, missing);
      return;
    }
    const opens = await join({ kind: 'form', text });
    if (opens && input.current !== null) input.current.value = '';
  };

  return (
    <form
      class="join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="join-head">
        <h1>{words.join.heading}</h1>
        <Button icon="plus" onClick={onNew}>
          {words.join.new}
        </Button>
      </div>
      <FieldFrame id={id} label={words.join.label} error={fieldError}>
        <div class="join-line">
          <input
            ref={input}
            id={id}
            class="field-input join-input"
            autofocus
            type="text"
            dir="auto"
            maxLength={4000}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={fieldError === undefined ? undefined : 'true'}
            aria-describedby={describedBy({ id, error: fieldError })}
          />
          <Button
            type="submit"
            kind="primary"
            size="large"
            busy={state.kind === 'joining' && state.source.kind === 'form'}
          >
            {words.join.submit}
          </Button>
        </div>
      </FieldFrame>
      {error !== undefined && place === 'form' && <ErrorNotice error={error} />}
    </form>
  );
}
