import { words } from '../words.ts';
import type { Core } from './uikit-types.ts';

const replaced = new Map<string, string>(Object.entries(words.room.uikit));

/**
 * Puts our words in place of UIKit's where those say "room" or send people to a browser's address bar. UIKit has no
 * setting for it; it asks `core.intl` for each dialog and toast.
 */
export function replaceWords(core: Core): void {
  const { intl } = core;
  if (intl === undefined) return;
  core.intl = {
    ...intl,
    formatMessage: (message, values) => replaced.get(message.id ?? '') ?? intl.formatMessage(message, values),
  };
}
