import type { ShareSource } from '../../shared/schemas/share.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from './words.ts';

interface SourceTileProps {
  readonly source: ShareSource;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** Double click: choose and share at once. */
  readonly onShare: () => void;
}

/** A screen or window as a radio button with its picture. All tiles are one group; `source-grid.tsx` has their keys. */
export function SourceTile({ source, chosen, onChoose, onShare }: SourceTileProps) {
  const name = source.name === '' ? words.untitled : source.name;
  return (
    <label class="tile" title={name} onDblClick={onShare}>
      <input
        type="radio"
        name="source"
        class="tile-radio"
        value={source.id}
        checked={chosen}
        onChange={onChoose}
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
        {source.icon !== undefined && <img class="tile-icon" src={source.icon} alt="" draggable={false} />}
        <bdi class="tile-text">{name}</bdi>
      </span>
    </label>
  );
}
