interface LogoProps {
  /** Height in CSS pixels. */
  readonly size?: number | undefined;
}

/** Foyer's mark: an arch with its door ajar and light behind it. It stands beside the name, so it is hidden from screen readers. */
export function Logo({ size = 28 }: LogoProps) {
  return (
    <svg class="logo" width={(size * 24) / 28} height={size} viewBox="0 0 24 28" aria-hidden="true">
      <path class="logo-wall" d="M0 28V12a12 12 0 0 1 24 0v16z" />
      <path class="logo-light" d="M5 28V12.5a7 7 0 0 1 14 0V28z" />
      <path class="logo-door" d="M5 28V12.5c0-2.7 1.5-5 3.8-6.2L13 9.5v15.7z" />
    </svg>
  );
}
