import type { Ref } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { words } from './words.ts';

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down, or Enter: on to what was found. */
  readonly onDown: () => void;
  readonly fieldRef: Ref<HTMLInputElement>;
}

/** Finds a window by its name. Escape empties the field first, and only an empty one lets it close the picker. */
export function SearchField({ value, onChange, onDown, fieldRef }: SearchFieldProps) {
  return (
    <div class="search">
      <Icon name="search" size={18} />
      <input
        ref={fieldRef}
        type="search"
        class="search-input"
        aria-label={words.search}
        placeholder={words.searchShort}
        value={value}
        spellcheck={false}
        onInput={(event) => {
          onChange(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            onChange('');
          }
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            onDown();
          }
        }}
      />
    </div>
  );
}
