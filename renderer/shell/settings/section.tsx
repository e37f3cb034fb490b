import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly heading: string;
  /** One sentence for all of it. */
  readonly text?: string | undefined;
  readonly children: ComponentChildren;
}

/** Settings that belong together. */
export function Section({ id, heading, text, children }: SectionProps) {
  return (
    <section class="settings-section" aria-labelledby={`${id}-heading`}>
      <div class="settings-section-head">
        <h2 id={`${id}-heading`}>{heading}</h2>
        {text !== undefined && <p class="settings-text">{text}</p>}
      </div>
      <div class="settings-card">{children}</div>
    </section>
  );
}
