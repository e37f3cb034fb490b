import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Puts the focus on a page's first field when the page opens and nothing has it yet. The `autofocus` of the markup
 * does so sooner, but on a busy computer Chromium was seen to leave it out.
 */
export function useFirstFocus(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) input.current?.focus();
  }, [input]);
}
