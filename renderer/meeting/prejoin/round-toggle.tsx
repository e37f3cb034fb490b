import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import { words } from '../words.ts';

interface RoundToggleProps {
  readonly device: string;
  readonly on: boolean;
  /** On, but it does not work. */
  readonly failed: boolean;
  readonly icons: { readonly on: IconName; readonly off: IconName };
  readonly onToggle: () => void;
}

/** A switch over the picture, as meeting programs have them: red and crossed out while off. */
export function RoundToggle({ device, on, failed, icons, onToggle }: RoundToggleProps) {
  const live = on && !failed;
  return (
    <button
      type="button"
      role="switch"
      class={`round-toggle ${live ? 'round-toggle-on' : 'round-toggle-off'}`}
      aria-label={device}
      aria-checked={on}
      title={on ? words.prejoin.turnOff(device) : words.prejoin.turnOn(device)}
      onClick={onToggle}
    >
      <Icon name={live ? icons.on : icons.off} size={24} />
      {on && failed && <span class="round-toggle-mark" aria-hidden="true" />}
    </button>
  );
}
