import type { ShareSource } from '../../shared/schemas/share.ts';
import { SourceTile } from './source-tile.tsx';

interface SourceSectionProps {
  readonly title: string;
  readonly sources: readonly ShareSource[];
  /** Said instead of an empty grid. */
  readonly none?: string | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onShare: (id: string) => void;
}

/** The screens, or the windows. */
export function SourceSection({ title, sources, none, chosen, onChoose, onShare }: SourceSectionProps) {
  return (
    <fieldset class="section">
      <legend>{title}</legend>
      {sources.length === 0 && none !== undefined && <p class="section-none">{none}</p>}
      <div class="grid">
        {sources.map((source) => (
          <SourceTile
            key={source.id}
            source={source}
            chosen={source.id === chosen}
            onChoose={() => {
              onChoose(source.id);
            }}
            onShare={() => {
              onShare(source.id);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
