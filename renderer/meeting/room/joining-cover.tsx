import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { words } from '../words.ts';

interface JoiningCoverProps {
  readonly title: string;
  readonly onCancel: () => void;
}

/** Calm while the room opens behind it. */
export function JoiningCover({ title, onCancel }: JoiningCoverProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <div class="joining" aria-busy="true">
      <Spinner large />
      <h2 ref={heading} tabIndex={-1}>
        {words.joining.heading}
      </h2>
      <p class="joining-title" dir="auto" title={title}>
        {title}
      </p>
      <p class="joining-slow">{words.joining.slow}</p>
      <Button kind="secondary" onClick={onCancel}>
        {words.joining.cancel}
      </Button>
    </div>
  );
}
