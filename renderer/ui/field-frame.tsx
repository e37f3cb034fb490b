import type { ComponentChildren } from 'preact';
import { type AppError, errorText } from '../../shared/app-error.ts';
import { Icon } from './icon.tsx';
import { SupportCode } from './support-code.tsx';

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: AppError | undefined;
  /** The control itself, with `aria-describedby` from {@link describedBy}. */
  readonly children: ComponentChildren;
}

/** Label above a control, hint and error below it. */
export function FieldFrame({ id, label, hint, error, children }: FieldFrameProps) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children}
      {error !== undefined && <FieldError id={id} error={error} />}
      {hint !== undefined && error === undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The value of a control's `aria-describedby`: its error, else its hint. */
export function describedBy({ id, hint, error }: Pick<FieldFrameProps, 'id' | 'hint' | 'error'>) {
  if (error !== undefined) return `${id}-error`;
  return hint === undefined ? undefined : `${id}-hint`;
}

function FieldError({ id, error }: { readonly id: string; readonly error: AppError }) {
  const text = errorText(error);
  return (
    <div class="field-error" id={`${id}-error`} role="alert">
      <Icon name="warning" size={16} />
      <div>
        <p>
          <strong>{text.happened}</strong> {text.next}
        </p>
        <SupportCode error={error} />
      </div>
    </div>
  );
}
