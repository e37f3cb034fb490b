/** What has the keyboard, as far as our keys are concerned: a field takes every letter, a control takes Space. */
export type KeyPlace = 'field' | 'control' | 'room';

export interface KeyPlaces {
  readonly of: (target: EventTarget | null) => KeyPlace;
  readonly stop: () => void;
}

const fields = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, [contenteditable]';
const controls = 'button, select, a[href], summary, input, dialog';
/** UIKit's buttons, which uikit-controls.ts has made reachable. */
const uikitControls = '[role][tabindex="0"]';

/**
 * Tells where a key was pressed. One of UIKit's buttons counts only when the keyboard went there: after a click by mouse,
 * Space is for talking. (`:focus-visible` would not do: a key makes it true.)
 */
export function watchKeyPlaces(): KeyPlaces {
  let clicked: Element | null = null;
  const click = ({ target }: Event) => {
    clicked = target instanceof Element ? target.closest(uikitControls) : null;
  };
  const focus = ({ target }: Event) => {
    if (target !== clicked) clicked = null;
  };
  document.addEventListener('pointerdown', click, { capture: true });
  document.addEventListener('focusin', focus);

  return {
    of(target) {
      if (!(target instanceof Element)) return 'room';
      if (target.closest(fields) !== null) return 'field';
      if (target.closest(controls) !== null) return 'control';
      const control = target.closest(uikitControls);
      return control === null || control === clicked ? 'room' : 'control';
    },
    stop() {
      document.removeEventListener('pointerdown', click, { capture: true });
      document.removeEventListener('focusin', focus);
    },
  };
}
