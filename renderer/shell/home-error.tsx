import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { words } from './words.ts';

interface HomeErrorProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** Home could not be loaded, for example because the keychain is locked. Signing out is always possible. */
export function HomeError({ error, onRetry }: HomeErrorProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ErrorNotice
        error={error}
        actions={
          <>
            <Button icon="retry" onClick={onRetry}>
              {words.retry}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                setAsking(true);
              }}
            >
              {words.person.signOut}
            </Button>
          </>
        }
      />
      {asking && (
        <SignOutDialog
          company={undefined}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
