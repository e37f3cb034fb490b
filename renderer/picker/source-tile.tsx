import type { ShareSource } from '../../shared/schemas/share.ts';
import { Icon } from '../ui/icon.tsx';

interface SourceTileProps {
  readonly source: ShareSource;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** Double click, or Enter on the tile: choose and share at once. */
  readonly onShare: () => void;
}

/** A screen or window as a radio button with its picture. All tiles are one group, so arrow keys reach every one. */
export function SourceTile({ source, chosen, onChoose, onShare }: SourceTileProps) {
  return (
    <label class="tile" title={source.name} onDblClick={onShare}>
      <input
        type="radio"
        name="source"
        class="tile-radio"
        value={source.id}
        checked={chosen}
        onChange={onChoose}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onShare();
        }}
      />
      <span class="tile-picture">
        {source.thumbnail === '' ? (
          <Icon name={source.kind} size={40} />
        ) : (
          <img src={source.thumbnail} alt="" draggable={false} />
        )}
        <span class="tile-check">
          <Icon name="check" size={16} />
        </span>
      </span>
      <span class="tile-name">
        {source.icon !== undefined && source.icon !== '' && (
          <img class="tile-icon" src={source.icon} alt="" draggable={false} />
        )}
        <bdi class="tile-text">{source.name}</bdi>
      </span>
    </label>
  );
}
