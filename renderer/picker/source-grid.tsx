import { useEffect, useRef } from 'preact/hooks';
import { tileAfterKey } from './grid-keys.ts';
import type { SourceLists } from './source-lists.ts';
import { type Choice, SourceSection } from './source-section.tsx';

interface SourceGridProps extends Choice {
  readonly lists: SourceLists;
  /** Something was typed: it is meant for the search. */
  readonly onType: () => void;
}

/** Everything that can be shared. The first tile takes the focus but is not chosen: nobody shares by accident. */
export function SourceGrid({ lists, onType, ...choice }: SourceGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const tiles = () => [...(grid.current?.querySelectorAll<HTMLInputElement>('.tile-radio') ?? [])];
  const some = [lists.screen, lists.window].some((list) => list.kind === 'found' && list.sources.length > 0);

  useEffect(() => {
    if (some && document.activeElement === document.body) tiles()[0]?.focus();
  }, [some]);

  const move = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      choice.onShare(target.value);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1 && event.key !== ' ') {
      onType();
      return;
    }
    const all = tiles();
    const next = tileAfterKey(
      all.map((tile) => (tile.closest('.tile') ?? tile).getBoundingClientRect()),
      all.indexOf(target),
      event.key,
      document.documentElement.dir === 'rtl',
    );
    // Every arrow is ours: a radio button would go on by itself, in one line.
    if (next !== undefined || event.key.startsWith('Arrow')) event.preventDefault();
    const tile = next === undefined ? undefined : all[next];
    if (tile === undefined) return;
    tile.focus();
    choice.onChoose(tile.value);
  };

  return (
    <div class="sources" ref={grid} onKeyDown={move}>
      {!(lists.screen.kind === 'found' && lists.screen.sources.length === 0) && (
        <SourceSection kind="screen" list={lists.screen} {...choice} />
      )}
      <SourceSection kind="window" list={lists.window} {...choice} />
    </div>
  );
}
