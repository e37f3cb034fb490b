import type { RefObject } from 'preact';
import type { AppError } from '../../shared/app-error.ts';
import { describedBy, FieldFrame } from './field-frame.tsx';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly hint?: string | undefined;
  readonly error?: AppError | undefined;
  /** Shown until the person types; a later change never overwrites what they typed. */
  readonly initial?: string | undefined;
  /** Has the focus when the page opens. */
  readonly autofocus?: boolean | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: 'text' | 'url' | undefined;
  readonly maxLength?: number | undefined;
  /** The text may be in any script; its own first letter decides the direction. */
  readonly anyScript?: boolean | undefined;
  /** Shown, not to be changed. */
  readonly readOnly?: boolean | undefined;
}

/** One line of text, uncontrolled: the owner reads `inputRef.current.value` when it needs it. */
export function TextField(props: TextFieldProps) {
  return (
    <FieldFrame id={props.id} label={props.label} hint={props.hint} error={props.error}>
      <input
        ref={props.inputRef}
        id={props.id}
        class="field-input"
        autofocus={props.autofocus}
        type="text"
        defaultValue={props.initial}
        readOnly={props.readOnly}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        dir={props.anyScript === true ? 'auto' : undefined}
        autocomplete={props.autocomplete ?? 'off'}
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
    </FieldFrame>
  );
}
