import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-shapes.ts';
import { Spinner } from './spinner.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly size?: 'normal' | 'large' | undefined;
  /** As wide as its container. */
  readonly wide?: boolean | undefined;
  /** Shows a spinner and ignores clicks, but keeps its place and the focus. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly id?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** A button with words on it. */
export function Button({ kind = 'secondary', type = 'button', size = 'normal', ...props }: ButtonProps) {
  const classes = ['button', `button-${kind}`];
  if (size === 'large') classes.push('button-large');
  if (props.wide === true) classes.push('button-wide');
  const busy = props.busy === true;
  return (
    <button
      ref={props.buttonRef ?? null}
      id={props.id}
      type={type}
      class={classes.join(' ')}
      disabled={props.disabled}
      aria-busy={busy ? 'true' : undefined}
      aria-disabled={busy ? 'true' : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.icon !== undefined && !busy && <Icon name={props.icon} size={18} />}
      <span class="button-label">{props.children}</span>
      {busy && <Spinner />}
    </button>
  );
}
