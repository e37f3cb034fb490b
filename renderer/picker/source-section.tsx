import { unreachable } from '../../shared/result.ts';
import type { ShareKind } from '../../shared/schemas/share.ts';
import { Spinner } from '../ui/spinner.tsx';
import { type ListState, matching } from './source-lists.ts';
import { SourceTile } from './source-tile.tsx';
import { words } from './words.ts';

export interface Choice {
  readonly search: string;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onShare: (id: string) => void;
}

interface SourceSectionProps extends Choice {
  readonly kind: ShareKind;
  readonly list: ListState;
}

/** The screens, or the windows. */
export function SourceSection({ kind, list, ...choice }: SourceSectionProps) {
  return (
    <fieldset class="section">
      <legend>{kind === 'screen' ? words.screens : words.windows}</legend>
      <SectionContent kind={kind} list={list} {...choice} />
    </fieldset>
  );
}

function SectionContent({ kind, list, search, chosen, onChoose, onShare }: SourceSectionProps) {
  switch (list.kind) {
    case 'looking':
      return (
        <p class="section-note" role="status">
          <Spinner />
          {words.looking}
        </p>
      );
    case 'silent':
      return (
        <p class="section-note" role="status">
          <Spinner />
          {words.silent[kind]}
        </p>
      );
    case 'failed':
      // The page says it, with a way to try again.
      return null;
    case 'found': {
      const shown = matching(list, search);
      if (shown.length === 0)
        return <p class="section-note">{list.sources.length === 0 ? words.noWindows : words.noMatch}</p>;
      return (
        <div class="grid">
          {shown.map((source) => (
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
      );
    }
    default:
      return unreachable(list);
  }
}
