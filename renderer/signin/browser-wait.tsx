import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { bridge } from './bridge.ts';
import { words } from './words.ts';

/** The employee is in their browser: what Foyer waits for, and the ways out when the browser does not come back. */
export function BrowserWait({ company }: { readonly company: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [error, setError] = useState<AppError>();

  useEffect(() => {
    heading.current?.focus();
  }, []);

  const openAgain = async () => {
    const answer = await answerOf(bridge.openBrowserAgain());
    setError(answer.ok ? undefined : answer.error);
  };

  return (
    <div class="step">
      <div class="step-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.browser.heading}
        </h1>
        <p>{words.browser.text(company)}</p>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      <p class="browser-wait" role="status">
        <Spinner />
        {words.browser.waiting}
      </p>
      <div class="browser-actions">
        <Button onClick={() => void answerOf(bridge.cancelBrowser())}>{words.browser.cancel}</Button>
        <Button onClick={() => void openAgain()}>{words.browser.again}</Button>
      </div>
      <details class="browser-lost">
        <summary>{words.browser.lost}</summary>
        <PasteForm />
      </details>
    </div>
  );
}

function PasteForm() {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<AppError>();

  const paste = async () => {
    const answer = await answerOf(bridge.pasteAnswer(input.current?.value ?? ''));
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) input.current?.select();
  };

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void paste();
      }}
    >
      <TextField
        id="answer"
        label={words.browser.paste}
        hint={words.browser.pasteHint}
        inputRef={input}
        maxLength={16_384}
        error={error}
      />
      <Button type="submit" wide>
        {words.browser.pasteSubmit}
      </Button>
    </form>
  );
}
