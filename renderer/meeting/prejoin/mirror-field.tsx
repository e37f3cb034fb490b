import { useId } from 'preact/hooks';
import { words } from '../words.ts';

interface MirrorFieldProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Whether people see themselves as in a mirror. The others never do. */
export function MirrorField({ on, onChange }: MirrorFieldProps) {
  const id = useId();
  return (
    <div class="mirror-field">
      <input
        type="checkbox"
        id={id}
        checked={on}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <label for={id}>{words.prejoin.mirror}</label>
      <p class="field-hint" id={`${id}-hint`}>
        {words.prejoin.mirrorHint}
      </p>
    </div>
  );
}
