import { words } from '../words.ts';

/** What the labels of the two switches say. */
export interface ControlStates {
  readonly cameraOn: boolean;
  readonly microphoneOn: boolean;
}

export interface LabelledControls {
  readonly update: (states: Partial<ControlStates>) => void;
  readonly stop: () => void;
}

/**
 * UIKit's buttons are `<div>`s without a name that no keyboard reaches. This gives them a role, a name and a place in
 * the tab order, and lets Enter and Space press them. The ids are those of uikit-prebuilt 2.18.4; a button that is not
 * found stays as it is.
 */
export function labelControls(container: HTMLElement, initial: ControlStates): LabelledControls {
  let states = initial;

  const apply = () => {
    for (const [selector, name] of namesOf(states)) {
      const element = container.querySelector(selector);
      if (element === null || element.getAttribute('aria-label') === name) continue;
      element.setAttribute('role', 'button');
      element.setAttribute('tabindex', '0');
      element.setAttribute('aria-label', name);
      element.setAttribute('title', name);
    }
  };

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'button') return;
    event.preventDefault();
    target.click();
  };

  apply();
  const observer = new MutationObserver(apply);
  observer.observe(container, { childList: true, subtree: true });
  container.addEventListener('keydown', press);

  return {
    update(changed) {
      states = { ...states, ...changed };
      apply();
    },
    stop() {
      observer.disconnect();
      container.removeEventListener('keydown', press);
    },
  };
}

function namesOf({ cameraOn, microphoneOn }: ControlStates): readonly (readonly [string, string])[] {
  const { controls } = words.room;
  return [
    ['#ZegoRoomMicButton', microphoneOn ? controls.microphoneOff : controls.microphoneOn],
    ['#ZegoRoomCameraButton', cameraOn ? controls.cameraOff : controls.cameraOn],
    ['#ZegoRoomScreenButton', controls.share],
    ['#ZegoRoomMoreButton', controls.more],
    ['#ZegoRoomLayoutSettingsButton', controls.layout],
    ['#ZegoRoomSettingsButton', controls.settings],
    ['#ZegoRoomLeaveButton', controls.leave],
    // The right half has no ids; its order is fixed by what open-room.ts switches on.
    ['#ZegoRoomFooterRight > :nth-child(1)', controls.people],
    ['#ZegoRoomFooterRight > :nth-child(2)', controls.chat],
  ];
}
