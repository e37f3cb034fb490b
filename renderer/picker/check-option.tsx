interface CheckOptionProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that goes with what is shared, or does not. */
export function CheckOption({ label, checked, onChange }: CheckOptionProps) {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
