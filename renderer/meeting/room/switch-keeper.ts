type Shown = boolean | undefined;

export interface SwitchKeeper {
  /** UIKit shows it on or off; `undefined` when it shows no such switch. */
  readonly shows: (on: Shown) => void;
  /** From now on it should be so. The last wish counts. */
  readonly want: (on: boolean | 'toggle') => void;
  readonly stop: () => void;
}

interface Parts {
  /** Presses UIKit's button. */
  readonly press: () => void;
}

/** How long UIKit may take for one press, in ms: it asks the cloud first. */
const patience = 2000;
/** A press that UIKit drops is made again so often. */
const presses = 4;

/**
 * Brings one of UIKit's switches to what is wanted by pressing its button. UIKit ignores a press while the one before is
 * still being carried out (measured with 2.18.4), so a second wish waits for the first to show: quick presses of the
 * space bar must never leave a microphone open. When UIKit does not do it, what it shows stays the truth.
 */
export function createSwitchKeeper({ press }: Parts): SwitchKeeper {
  let shown: Shown;
  let wanted: boolean | undefined;
  let left = 0;
  let pressed: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    if (pressed !== undefined) return;
    if (shown === undefined || wanted === shown || left === 0) wanted = undefined;
    if (wanted === undefined) return;
    left -= 1;
    pressed = setTimeout(() => {
      pressed = undefined;
      settle();
    }, patience);
    press();
  };

  return {
    shows(on) {
      if (on === shown) return;
      shown = on;
      clearTimeout(pressed);
      pressed = undefined;
      settle();
    },
    want(on) {
      if (shown === undefined) return;
      wanted = on === 'toggle' ? !(wanted ?? shown) : on;
      left = presses;
      settle();
    },
    stop() {
      clearTimeout(pressed);
      pressed = undefined;
      shown = undefined;
      wanted = undefined;
    },
  };
}
