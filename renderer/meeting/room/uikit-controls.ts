import { controlsOf, namedButtons, namedFields, statesOf } from './uikit-dom.ts';
import { watchLayers } from './uikit-layers.ts';

/**
 * UIKit's buttons are `<div>`s without a name that no keyboard reaches. This gives them a role, a name and a place in
 * the tab order, lets Enter and Space press them, and lets Escape close what they open.
 */
export function labelControls(container: HTMLElement): { readonly stop: () => void } {
  const layers = watchLayers(container);

  const apply = () => {
    for (const { selector, name } of controlsOf(statesOf(container))) {
      for (const element of container.querySelectorAll(selector)) {
        set(element, 'role', 'button');
        set(element, 'tabindex', '0');
        if (name === undefined) continue;
        // The number of people, which UIKit writes on its button.
        const count = element.id === '' ? element.textContent : '';
        set(element, 'aria-label', count === '' ? name : `${name} (${count})`);
        set(element, 'title', name);
      }
    }
    for (const { selector, name } of namedButtons()) {
      for (const element of container.querySelectorAll(selector)) {
        set(element, 'aria-label', name);
        set(element, 'title', name);
      }
    }
    for (const { selector, name } of namedFields()) {
      for (const element of container.querySelectorAll(selector)) set(element, 'aria-label', name);
    }
    layers.look();
  };

  const press = (event: KeyboardEvent) => {
    // A key that is held would switch on and off again and again.
    if ((event.key !== 'Enter' && event.key !== ' ') || event.repeat) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'button') return;
    event.preventDefault();
    target.click();
  };

  apply();
  const observer = new MutationObserver(apply);
  observer.observe(container, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['class'],
  });
  container.addEventListener('keydown', press);

  return {
    stop() {
      observer.disconnect();
      layers.stop();
      container.removeEventListener('keydown', press);
    },
  };
}

/** Writes only what changes. */
function set(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
