import type { RoomFacts, RoomSwitch } from '../../../shared/schemas/room-facts.ts';
import { createSwitchKeeper } from './switch-keeper.ts';
import { buttons } from './uikit-dom.ts';

export type SwitchTo = boolean | 'toggle';

/** Presses UIKit's buttons, so that UIKit and everything else of Foyer's show one truth. */
export interface RoomSwitches {
  /** UIKit shows this now. */
  readonly shown: (facts: RoomFacts) => void;
  readonly microphone: (to: SwitchTo) => void;
  readonly camera: (to: SwitchTo) => void;
  /** Opens the choice of what to share, or stops sharing. */
  readonly share: () => void;
  readonly stopSharing: () => void;
  readonly stop: () => void;
}

export function createRoomSwitches(container: HTMLElement): RoomSwitches {
  let pressing = false;
  const press = (selector: string) => {
    const button = container.querySelector(selector);
    if (!(button instanceof HTMLElement)) return;
    pressing = true;
    button.click();
    pressing = false;
  };
  const keeperOf = (selector: string) =>
    createSwitchKeeper({
      press: () => {
        press(selector);
      },
    });
  const microphone = keeperOf(buttons.microphone);
  const camera = keeperOf(buttons.camera);
  /** By mouse, or by the keyboard on the button itself. */
  const ownPress = ({ target }: MouseEvent) => {
    if (pressing || !(target instanceof Element)) return;
    if (target.closest(buttons.microphone) !== null) microphone.forget();
    if (target.closest(buttons.camera) !== null) camera.forget();
  };
  container.addEventListener('click', ownPress, { capture: true });
  let sharing = false;

  return {
    shown(facts) {
      microphone.shows(isOn(facts.microphone));
      camera.shows(isOn(facts.camera));
      sharing = facts.sharing;
    },
    microphone: microphone.want,
    camera: camera.want,
    share() {
      press(buttons.share);
    },
    stopSharing() {
      if (sharing) press(buttons.share);
    },
    stop() {
      container.removeEventListener('click', ownPress, { capture: true });
      microphone.stop();
      camera.stop();
    },
  };
}

function isOn(shown: RoomSwitch): boolean | undefined {
  return shown === 'none' ? undefined : shown === 'on';
}
