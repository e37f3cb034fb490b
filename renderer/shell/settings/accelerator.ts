/** What of a pressed key counts. */
export interface PressedKeys {
  /** The place on the keyboard, as `KeyboardEvent.code` has it: the same whatever script is typed. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Pressed keys as Electron writes them; `undefined`: no shortcut, as a key alone or with Shift alone types something.
 */
export function acceleratorOf(keys: PressedKeys): string | undefined {
  const key = /^(?:Key([A-Z])|Digit(\d))$/.exec(keys.code);
  const name = key?.[1] ?? key?.[2];
  if (name === undefined || !(keys.ctrlKey || keys.altKey || keys.metaKey)) return undefined;
  return [
    ...(keys.ctrlKey ? ['Control'] : []),
    ...(keys.altKey ? ['Alt'] : []),
    ...(keys.shiftKey ? ['Shift'] : []),
    ...(keys.metaKey ? ['Super'] : []),
    name,
  ].join('+');
}

const macKeys: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Super: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Option: '⌥',
  Shift: '⇧',
};

const otherKeys: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  Control: 'Ctrl',
  Super: 'Win',
  Option: 'Alt',
};

/** Keys as they are called on this computer, one by one. */
export function keyNames(accelerator: string, keys: 'mac' | 'other'): readonly string[] {
  const names = keys === 'mac' ? macKeys : otherKeys;
  return accelerator.split('+').map((key) => names[key] ?? key);
}
