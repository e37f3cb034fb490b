interface SpinnerProps {
  readonly large?: boolean | undefined;
}

/** Something is under way. Decoration: the words beside it, or `aria-busy`, tell assistive technology. */
export function Spinner({ large = false }: SpinnerProps) {
  return (
    <svg
      class={large ? 'spinner spinner-large' : 'spinner'}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="9" stroke="currentColor" stroke-width="2.5" opacity="0.25" />
      <path d="M21 12a9 9 0 0 0-9-9" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
    </svg>
  );
}
