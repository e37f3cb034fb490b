import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsPageValues } from '../../../shared/schemas/settings-page.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { words } from '../words.ts';
import { acceleratorOf, keyNames } from './accelerator.ts';
import { SettingRow } from './setting-row.tsx';

interface ShortcutRowProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly accelerator: string | null;
  readonly keys: SettingsPageValues['keys'];
  readonly fixed: boolean;
  /** Another program has the keys. */
  readonly taken: boolean;
  readonly onChange: (accelerator: string | null) => void;
}

/** A setting that is keys: its button waits for them to be pressed. */
export function ShortcutRow(props: ShortcutRowProps) {
  const { id, label, text, accelerator, keys, fixed, taken, onChange } = props;
  const [waiting, setWaiting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!waiting) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      const pressed = acceleratorOf(event);
      if (event.key !== 'Escape' && pressed === undefined) return;
      setWaiting(false);
      if (pressed !== undefined) onChange(pressed);
    };
    addEventListener('keydown', press, true);
    return () => {
      removeEventListener('keydown', press, true);
    };
  }, [waiting, onChange]);

  const names = accelerator === null ? [] : keyNames(accelerator, keys);
  return (
    <SettingRow
      id={id}
      label={label}
      text={waiting ? words.settings.shortcuts.pressText : text}
      problem={taken && !waiting ? words.settings.shortcuts.taken : undefined}
      fixed={fixed}
    >
      <div class="setting-keys">
        <button
          ref={button}
          id={id}
          type="button"
          class={waiting ? 'keys keys-waiting' : 'keys'}
          disabled={fixed}
          aria-label={`${words.settings.shortcuts.choose(label)}, ${shown()}`}
          onClick={() => {
            setWaiting(!waiting);
          }}
          onBlur={() => {
            setWaiting(false);
          }}
        >
          {waiting || names.length === 0
            ? shown()
            : names.flatMap((name) => [<kbd key={name}>{name}</kbd>, ' '])}
        </button>
        {accelerator !== null && !fixed && (
          <IconButton
            icon="close"
            label={words.settings.shortcuts.remove(label)}
            onClick={() => {
              button.current?.focus();
              onChange(null);
            }}
          />
        )}
      </div>
    </SettingRow>
  );

  function shown(): string {
    if (waiting) return words.settings.shortcuts.press;
    return names.length === 0 ? words.settings.shortcuts.none : names.join(' ');
  }
}
