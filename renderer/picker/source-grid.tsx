import { useEffect, useRef } from 'preact/hooks';
import type { SourceGroups } from './source-groups.ts';
import { SourceSection } from './source-section.tsx';
import { words } from './words.ts';

interface SourceGridProps extends SourceGroups {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onShare: (id: string) => void;
}

/** Everything that can be shared. The first tile takes the focus but is not chosen: nobody shares by accident. */
export function SourceGrid({ screens, windows, ...choice }: SourceGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, []);
  return (
    <div class="sources" ref={grid}>
      {screens.length > 0 && <SourceSection title={words.screens} sources={screens} {...choice} />}
      <SourceSection title={words.windows} sources={windows} none={words.noWindows} {...choice} />
    </div>
  );
}
