import { Icon } from '../../ui/icon.tsx';
import { explainedBy, SettingRow } from './setting-row.tsx';

interface SelectRowProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly fixed: boolean;
  readonly onChange: (value: Value) => void;
}

/** A setting with a few values, in the system's own list. */
export function SelectRow<Value extends string>(props: SelectRowProps<Value>) {
  const { id, label, text, value, options, fixed, onChange } = props;
  return (
    <SettingRow id={id} label={label} text={text} fixed={fixed}>
      <div class="field-control setting-select">
        <select
          id={id}
          class="field-input field-select"
          value={value}
          disabled={fixed}
          aria-describedby={explainedBy(id)}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </div>
    </SettingRow>
  );
}
