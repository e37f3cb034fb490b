/** What a key does in the meeting. */
export type ShortcutAction = 'microphone' | 'camera' | 'share' | 'leave' | 'help';

export interface Shortcut {
  readonly action: ShortcutAction;
  /** A letter, with Ctrl (Command on a Mac) and perhaps Shift. */
  readonly letter: string;
  readonly shift: boolean;
}

/**
 * Hands that come from Google Meet find Ctrl+D and Ctrl+E, those from Microsoft Teams all that have Shift. Zoom's keys are
 * made with Alt, which opens menus and types letters elsewhere.
 */
export const shortcuts: readonly Shortcut[] = [
  { action: 'microphone', letter: 'd', shift: false },
  { action: 'microphone', letter: 'm', shift: true },
  { action: 'camera', letter: 'e', shift: false },
  { action: 'camera', letter: 'o', shift: true },
  { action: 'share', letter: 'e', shift: true },
  { action: 'leave', letter: 'h', shift: true },
];

/** The part of a `KeyboardEvent` that matters here. */
export interface Pressed {
  readonly key: string;
  /** The key's place on the keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key that was pressed is for; nothing where it is none of ours.
 * @param typing whether it was pressed in a text field, where `?` is a letter
 */
export function actionOf(pressed: Pressed, mac: boolean, typing: boolean): ShortcutAction | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = pressed;
  const main = mac ? metaKey : ctrlKey;
  const other = mac ? ctrlKey : metaKey;
  // AltGr is Ctrl and Alt on Windows; it types letters.
  if (altKey || other) return undefined;
  if (!main) return pressed.key === '?' && !typing ? 'help' : undefined;
  if (pressed.key === '/' || pressed.key === '?') return 'help';
  const letter = letterOf(pressed);
  return shortcuts.find((one) => one.letter === letter && one.shift === shiftKey)?.action;
}

/** As the key is labelled; by its place where the keyboard has other letters. */
function letterOf({ key, code }: Pressed): string {
  const labelled = key.toLowerCase();
  if (/^[a-z]$/.test(labelled)) return labelled;
  return /^Key[A-Z]$/.test(code) ? code.slice(-1).toLowerCase() : '';
}
