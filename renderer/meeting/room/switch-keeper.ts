type Shown = boolean | undefined;

export interface SwitchKeeper {
  /** UIKit shows it on or off; `undefined` when it shows no such switch. */
  readonly shows: (on: Shown) => void;
  /** From now on it should be so. The last wish counts. */
  readonly want: (on: boolean | 'toggle') => void;
  /** The employee has pressed UIKit's button: what was wished before does not count any more. */
  readonly forget: () => void;
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
 * space bar must never leave a microphone open, however late UIKit carries out the first. When it does not do it at all,
 * what it shows stays the truth.
 */
export function createSwitchKeeper({ press }: Parts): SwitchKeeper {
  let shown: Shown;
  let wanted: boolean | undefined;
  let left = 0;
  let pressed: ReturnType<typeof setTimeout> | undefined;
  /** There was a press that nothing has come of yet; it may still come. */
  let open = false;

  const settle = () => {
    if (pressed !== undefined || wanted === undefined) return;
    if (wanted === shown || left === 0) {
      if (!open) wanted = undefined;
      return;
    }
    left -= 1;
    open = true;
    pressed = setTimeout(() => {
      pressed = undefined;
      settle();
    }, patience);
    press();
  };

  const forget = () => {
    clearTimeout(pressed);
    pressed = undefined;
    open = false;
    wanted = undefined;
  };

  return {
    shows(on) {
      if (on === shown) return;
      shown = on;
      if (on === undefined) {
        forget();
        return;
      }
      clearTimeout(pressed);
      pressed = undefined;
      // What comes of a press after all may be the opposite of the last wish, whose presses are used up.
      if (open && left === 0) left = 1;
      open = false;
      settle();
    },
    want(on) {
      if (shown === undefined) return;
      // While a press is under way, what is shown is not what will be.
      const last = pressed === undefined ? shown : (wanted ?? shown);
      wanted = on === 'toggle' ? !last : on;
      left = presses;
      settle();
    },
    forget,
    stop() {
      forget();
      shown = undefined;
    },
  };
}
