import type { AppError } from '../../shared/app-error.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useWayOut } from './use-way-out.ts';
import { words } from './words.ts';

/** A moment, unless main does not say which meeting this is. */
export function PreparingPage({ problem }: { readonly problem?: AppError | undefined }) {
  const { taken, error, take } = useWayOut();
  if (problem === undefined)
    return (
      <main class="preparing" aria-busy="true">
        <Spinner large />
        <p>{words.preparing}</p>
      </main>
    );
  return (
    <main class="preparing">
      <ErrorNotice
        error={error ?? problem}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => {
                location.reload();
              }}
            >
              {words.retry}
            </Button>
            <Button busy={taken === 'home'} onClick={() => void take('home')}>
              {words.home}
            </Button>
          </>
        }
      />
    </main>
  );
}
