import { explainedBy, SettingRow } from './setting-row.tsx';

interface SwitchRowProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly on: boolean;
  readonly fixed?: boolean | undefined;
  /** It has no effect as things are. */
  readonly idle?: boolean | undefined;
  readonly onChange: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ id, label, text, on, fixed, idle, onChange }: SwitchRowProps) {
  return (
    <SettingRow id={id} label={label} text={text} fixed={fixed}>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        disabled={fixed === true || idle === true}
        aria-describedby={explainedBy(id)}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
    </SettingRow>
  );
}
