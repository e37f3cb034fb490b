import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { bridge } from './bridge.ts';
import { CheckOption } from './check-option.tsx';
import { SearchField } from './search-field.tsx';
import { SourceGrid } from './source-grid.tsx';
import { isOffered, problemOf } from './source-lists.ts';
import { useSourceLists } from './use-source-lists.ts';
import { words } from './words.ts';

/** The window that asks what to share. Main closes it after the answer. */
export function Picker() {
  const [ownWindows, setOwnWindows] = useState(false);
  const [hasSound, setHasSound] = useState(false);
  const [sound, setSound] = useState(false);
  const [search, setSearch] = useState('');
  const [choice, setChoice] = useState<string>();
  const [error, setError] = useState<AppError>();
  const { lists, retry } = useSourceLists(ownWindows);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  // What was closed meanwhile can't be shared, and what the search hides is not shared by accident.
  const gone = choice !== undefined && !isOffered(lists, choice, '');
  const chosen = choice !== undefined && isOffered(lists, choice, search) ? choice : undefined;
  const problem = error ?? problemOf(lists);

  const answer = async (id: string | null) => {
    const reply = await answerOf(bridge.choose(id === null ? null : { id, sound, ownWindows }));
    if (!reply.ok) setError(reply.error);
  };

  useEffect(() => {
    void answerOf(bridge.boot()).then((boot) => {
      setHasSound(boot.ok && boot.value.sound);
    });
    const cancelOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void answer(null);
    };
    window.addEventListener('keydown', cancelOnEscape);
    return () => {
      window.removeEventListener('keydown', cancelOnEscape);
    };
  }, []);

  return (
    <form
      class="picker"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) void answer(chosen);
      }}
    >
      <header class="picker-head">
        <h1>{words.heading}</h1>
        <p>{words.lead}</p>
        <SearchField
          value={search}
          onChange={setSearch}
          fieldRef={field}
          onDown={() => {
            form.current?.querySelector<HTMLInputElement>('.tile-radio')?.focus();
          }}
        />
      </header>
      <main class="picker-body">
        {problem === undefined ? (
          <SourceGrid
            lists={lists}
            search={search}
            chosen={chosen}
            onType={() => field.current?.focus()}
            onChoose={setChoice}
            onShare={(id) => {
              setChoice(id);
              void answer(id);
            }}
          />
        ) : (
          <ErrorNotice
            error={problem}
            actions={
              <Button
                icon="retry"
                onClick={() => {
                  setError(undefined);
                  retry();
                }}
              >
                {words.retry}
              </Button>
            }
          />
        )}
      </main>
      <footer class="picker-foot">
        <div class="options">
          {hasSound && <CheckOption label={words.sound} checked={sound} onChange={setSound} />}
          <CheckOption label={words.ownWindows} checked={ownWindows} onChange={setOwnWindows} />
          <p class="gone" role="status">
            {gone ? words.gone : ''}
          </p>
        </div>
        <Button onClick={() => void answer(null)}>{words.cancel}</Button>
        <Button type="submit" kind="primary" disabled={chosen === undefined}>
          {words.share}
        </Button>
      </footer>
    </form>
  );
}
