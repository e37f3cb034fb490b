import { words } from '../words.ts';
import type { Shortcut } from './shortcut-keys.ts';

/** Command is a Mac's Ctrl. */
export const isMac = typeof navigator !== 'undefined' && /\bMac/.test(navigator.userAgent);

/** The keys of a shortcut as they are labelled on this computer's keyboard, in the order they are pressed. */
export function keysOf({ letter, shift }: Shortcut, mac: boolean): string[] {
  const { keys } = words.room.shortcuts;
  return [mac ? '⌘' : keys.control, ...(shift ? [mac ? '⇧' : keys.shift] : []), letter.toUpperCase()];
}
