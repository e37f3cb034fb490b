import { words } from '../words.ts';
import type { Core } from './uikit-types.ts';

/**
 * Puts our words in place of UIKit's. UIKit has no setting for it; what it says stands in one table, which both its
 * pages and `core.intl` read (measured with 2.18.4).
 */
export function replaceWords(core: Core): void {
  Object.assign(core.intl?.messages ?? {}, words.room.uikit);
}
