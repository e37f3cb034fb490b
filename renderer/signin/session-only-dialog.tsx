import { errorTexts } from '../../shared/errors/error-texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import type { SessionOnlyOffer } from './use-attempt.ts';
import { words } from './words.ts';

interface SessionOnlyDialogProps {
  readonly offer: SessionOnlyOffer;
  readonly onAccept: (offer: SessionOnlyOffer) => Promise<void>;
  readonly onDecline: () => Promise<void>;
}

/** Says why Foyer can't remember the sign-in, and lets the employee go on until they quit. */
export function SessionOnlyDialog({ offer, onAccept, onDecline }: SessionOnlyDialogProps) {
  const decline = () => {
    if (!offer.busy) void onDecline();
  };
  return (
    <Dialog
      title={words.offer.heading}
      onCancel={decline}
      actions={
        <>
          <Button onClick={decline}>{words.offer.decline}</Button>
          <Button kind="primary" busy={offer.busy} onClick={() => void onAccept(offer)}>
            {words.offer.accept}
          </Button>
        </>
      }
    >
      <p>{words.offer.text(errorTexts.places[offer.place])}</p>
      <p>{words.offer.next}</p>
      {offer.error !== undefined && <ErrorNotice error={offer.error} />}
    </Dialog>
  );
}
