import { iconShapes, type IconName } from './icon-shapes.ts';

interface IconProps {
  readonly name: IconName;
  /** Width and height in CSS pixels. */
  readonly size?: number | undefined;
}

/** A picture beside words or inside a named button: hidden from assistive technology, coloured like the text. */
export function Icon({ name, size = 20 }: IconProps) {
  const shape: { path: string; dots?: readonly (readonly [number, number])[] } = iconShapes[name];
  return (
    <svg
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
      {shape.path !== '' && <path d={shape.path} />}
      {shape.dots?.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="1.1" fill="currentColor" stroke="none" />
      ))}
    </svg>
  );
}
