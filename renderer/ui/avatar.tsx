import { hueOf, initials } from './initials.ts';

interface AvatarProps {
  readonly name: string;
  readonly shape?: 'round' | 'square' | undefined;
  readonly large?: boolean | undefined;
}

/** A person's, company's or meeting's initials on its own colour. Decoration: the name itself stands beside it. */
export function Avatar({ name, shape = 'round', large = false }: AvatarProps) {
  const classes = ['avatar'];
  if (shape === 'square') classes.push('avatar-square');
  if (large) classes.push('avatar-large');
  return (
    <span class={classes.join(' ')} data-hue={hueOf(name)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
