import { h } from 'preact';
import { iconShapes, type IconName } from './icon-shapes.ts';

interface IconProps {
  readonly name: IconName;
  /** Width and height in CSS pixels. */
  readonly size?: number | undefined;
}

/** Those that point: they point the other way where one reads from right to left. */
const pointing: ReadonlySet<IconName> = new Set(['leave', 'arrow-left', 'arrow-right', 'chevron-right']);

/** A picture beside words or inside a named button: hidden from assistive technology, coloured like the text. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      class={pointing.has(name) ? 'icon-pointing' : undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {iconShapes[name].map(([tag, attributes]) => h(tag, { ...attributes }))}
    </svg>
  );
}
