import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { unreachable } from '../../shared/result.ts';
import type { UpdateState } from '../../shared/schemas/update.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { bridge } from './bridge.ts';
import { words } from './words.ts';

interface UpdateDialogProps {
  /** What is heard while the dialog is open. */
  readonly state: UpdateState | undefined;
  readonly onDone: () => void;
}

/** Looks for a newer Foyer and says what came of it. */
export function UpdateDialog({ state: heard, onDone }: UpdateDialogProps) {
  const [checked, setChecked] = useState<UpdateState>();
  const [error, setError] = useState<AppError>();

  const check = async () => {
    setError(undefined);
    const answer = await answerOf(bridge.checkUpdates());
    if (answer.ok) setChecked(answer.value);
    else setError(answer.error);
  };
  const ask = async (call: () => ReturnType<typeof bridge.getUpdate>) => {
    const answer = await answerOf(call());
    if (!answer.ok) setError(answer.error);
  };
  useEffect(() => void check(), []);

  const state = checked === undefined ? undefined : (heard ?? checked);
  const actions = (
    <>
      <Button onClick={onDone}>{words.updates.close}</Button>
      {error?.code === undefined ? next() : retry()}
    </>
  );
  return (
    <Dialog title={words.updates.heading} actions={actions} onCancel={onDone} rich>
      {error === undefined ? <div role="status">{body()}</div> : <ErrorNotice error={error} />}
    </Dialog>
  );

  function body() {
    if (state === undefined)
      return (
        <p class="update-checking">
          <Spinner /> {words.updates.checking}
        </p>
      );
    const { progress, current, keeper } = state;
    switch (progress.kind) {
      case 'none':
        return <p>{standing[keeper](current)}</p>;
      case 'found':
        return <p>{words.updates.found(progress.version)}</p>;
      case 'arriving':
        return (
          <>
            <p>{words.updates.arriving(progress.version)}</p>
            <progress
              class="update-progress"
              value={progress.percent}
              max={100}
              aria-label={words.updates.arriving(progress.version)}
            />
          </>
        );
      case 'ready':
        return (
          <>
            <p>{words.updates.ready(progress.version)}</p>
            <p class="update-quiet">{words.updates.readyNext}</p>
          </>
        );
      default:
        return unreachable(progress);
    }
  }

  function next() {
    switch (state?.progress.kind) {
      case 'found':
        return (
          <Button kind="primary" onClick={() => void ask(bridge.getUpdate)}>
            {words.updates.get}
          </Button>
        );
      case 'ready':
        return (
          <Button kind="primary" onClick={() => void ask(bridge.restartToUpdate)}>
            {words.updates.restart}
          </Button>
        );
      default:
        return null;
    }
  }

  function retry() {
    return (
      <Button kind="primary" onClick={() => void check()}>
        {words.retry}
      </Button>
    );
  }
}

const standing: Readonly<Record<UpdateState['keeper'], (current: string) => string>> = {
  foyer: (current) => words.updates.newest(current),
  company: (current) => words.updates.byCompany(current),
  nobody: (current) => words.updates.byNobody(current),
};
