import { Icon } from './icon.tsx';

interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly disabled?: boolean | undefined;
  /** Under the list; read out when it changes. */
  readonly hint?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A labelled native select: its list is the system's own, with the system's own keyboard. */
export function SelectField({ id, label, options, value, disabled, hint, onChange }: SelectFieldProps) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-control">
        <select
          id={id}
          class="field-input field-select"
          value={value}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </div>
      <p class="field-hint" id={`${id}-hint`} role="status">
        {hint}
      </p>
    </div>
  );
}
