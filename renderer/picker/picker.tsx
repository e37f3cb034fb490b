import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { unreachable } from '../../shared/result.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { bridge } from './bridge.ts';
import { SourceGrid } from './source-grid.tsx';
import { useSources } from './use-sources.ts';
import { words } from './words.ts';

/** The window that asks what to share. Main closes it after the answer. */
export function Picker() {
  const { state, reload } = useSources();
  const [chosen, setChosen] = useState<string>();
  const [error, setError] = useState<AppError>();

  const answer = async (id: string | null) => {
    const reply = await answerOf(bridge.choose(id));
    if (!reply.ok) setError(reply.error);
  };

  useEffect(() => {
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
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) void answer(chosen);
      }}
    >
      <header class="picker-head">
        <h1>{words.heading}</h1>
        <p>{words.lead}</p>
      </header>
      <main class="picker-body">
        {error !== undefined && <ErrorNotice error={error} />}
        {sourcesView()}
      </main>
      <footer class="picker-foot">
        <Button onClick={() => void answer(null)}>{words.cancel}</Button>
        <Button type="submit" kind="primary" disabled={chosen === undefined}>
          {words.share}
        </Button>
      </footer>
    </form>
  );

  function sourcesView() {
    switch (state.kind) {
      case 'loading':
        return (
          <p class="loading" role="status">
            <Spinner large />
            {words.loading}
          </p>
        );
      case 'failed':
        return (
          <ErrorNotice
            error={state.error}
            actions={
              <Button icon="retry" onClick={reload}>
                {words.retry}
              </Button>
            }
          />
        );
      case 'ready':
        return (
          <SourceGrid
            screens={state.screens}
            windows={state.windows}
            chosen={chosen}
            onChoose={setChosen}
            onShare={(id) => {
              setChosen(id);
              void answer(id);
            }}
          />
        );
      default:
        return unreachable(state);
    }
  }
}
