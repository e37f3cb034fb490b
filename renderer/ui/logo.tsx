interface LogoProps {
  /** Height in CSS pixels. */
  readonly size?: number | undefined;
}

/** Foyer's mark: a doorway seen through two others. It stands beside the name, so it is hidden from screen readers. */
export function Logo({ size = 28 }: LogoProps) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path class="logo-outer" d="M4 29V14.5a12 12 0 0 1 24 0V29z" />
      <path class="logo-middle" d="M9 29V15.5a7 7 0 0 1 14 0V29z" />
      <path class="logo-inner" d="M13 29V17a3 3 0 0 1 6 0v12z" />
    </svg>
  );
}
