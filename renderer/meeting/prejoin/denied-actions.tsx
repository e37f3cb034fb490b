import { Button } from '../../ui/button.tsx';
import { bridge } from '../bridge.ts';
import type { CaptureKind } from '../media/open-capture.ts';
import { words } from '../words.ts';

interface DeniedActionsProps {
  readonly kind: CaptureKind;
  /** Whether this operating system lets a program open its privacy settings. */
  readonly opens: boolean;
  readonly onRetry: () => void;
}

/** Opens the setting that keeps Foyer from a device, and tries again once it has been changed. */
export function DeniedActions({ kind, opens, onRetry }: DeniedActionsProps) {
  return (
    <>
      {opens && (
        <Button kind="primary" onClick={() => void bridge.openPrivacySettings(kind)}>
          {words.prejoin.openSettings}
        </Button>
      )}
      <Button onClick={onRetry}>{words.retry}</Button>
    </>
  );
}
