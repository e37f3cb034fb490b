import { useState } from 'preact/hooks';
import { type AppError, errorText } from '../../../shared/app-error.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { words } from '../words.ts';

interface PassProblemProps {
  readonly error: AppError | undefined;
  /** Asks for the pass again. */
  readonly onRetry: () => Promise<void>;
}

/** There is no pass to enter with: why, and what can be done. Nothing that was chosen is lost. */
export function PassProblem({ error, onRetry }: PassProblemProps) {
  const [retrying, setRetrying] = useState(false);
  if (error === undefined) return null;
  const retry = async () => {
    setRetrying(true);
    await onRetry();
    setRetrying(false);
  };
  return (
    <ErrorNotice
      error={error}
      actions={
        errorText(error).retry ? (
          <Button icon="retry" busy={retrying} onClick={() => void retry()}>
            {words.retry}
          </Button>
        ) : undefined
      }
    />
  );
}
