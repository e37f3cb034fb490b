import type { Ref } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-shapes.ts';

interface IconButtonProps {
  readonly icon: IconName;
  /** The accessible name, also shown as the tooltip. */
  readonly label: string;
  readonly size?: 'normal' | 'large' | undefined;
  /** For a button that is on or off. */
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly class?: string | undefined;
  readonly onClick: () => void;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** A button that is only a picture, with its name for everyone who cannot see or guess it. */
export function IconButton(props: IconButtonProps) {
  const classes = ['button', 'button-icon'];
  if (props.size === 'large') classes.push('button-large');
  if (props.class !== undefined) classes.push(props.class);
  return (
    <button
      ref={props.buttonRef ?? null}
      type="button"
      class={classes.join(' ')}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
