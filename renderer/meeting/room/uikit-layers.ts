import { layers, menu } from './uikit-dom.ts';

interface WatchedLayers {
  /** Something on the page has changed: a dialog that has just opened takes the focus. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Lets Escape close what UIKit opens, the topmost first, and gives the focus back to what opened it. */
export function watchLayers(container: HTMLElement): WatchedLayers {
  const dialogs = [layers.question, layers.settings, layers.layout];
  const open = new Set<HTMLElement>();

  const closeOnEscape = (event: KeyboardEvent) => {
    // Our own dialogs close themselves.
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null)
      return;
    if (closeTopmost(container)) event.preventDefault();
  };
  window.addEventListener('keydown', closeOnEscape);

  return {
    look() {
      for (const button of open) if (!button.isConnected) open.delete(button);
      for (const { close } of dialogs) {
        const button = shown(container, close);
        if (button === undefined || open.has(button)) continue;
        open.add(button);
        button.focus();
      }
    },
    stop() {
      window.removeEventListener('keydown', closeOnEscape);
    },
  };
}

function closeTopmost(container: HTMLElement): boolean {
  const opened = [layers.question, layers.settings, layers.layout];
  for (const { close, opener } of opened) {
    if (click(container, close)) return focusOn(container, opener);
  }
  if (shown(container, menu.item) !== undefined && click(container, menu.button)) {
    return focusOn(container, menu.button);
  }
  return click(container, layers.panel.close) && focusOn(container, layers.panel.opener);
}

function click(container: HTMLElement, selector: string): boolean {
  const element = shown(container, selector);
  element?.click();
  return element !== undefined;
}

function focusOn(container: HTMLElement, selector: string): true {
  shown(container, selector)?.focus();
  return true;
}

/** An element that is there and in sight. */
function shown(container: HTMLElement, selector: string): HTMLElement | undefined {
  const element = container.querySelector(selector);
  return element instanceof HTMLElement && element.checkVisibility() ? element : undefined;
}
