const leaveButton = '#ZegoRoomLeaveButton';

/**
 * Asks in our own dialog instead of UIKit's, which no keyboard reaches: a press of UIKit's button never gets to UIKit.
 * Should the button not be found one day, UIKit asks, in the words of room-config.ts.
 *
 * @returns stops it
 */
export function onLeavePressed(container: HTMLElement, ask: () => void): () => void {
  const press = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest(leaveButton) === null) return;
    event.stopPropagation();
    ask();
  };
  container.addEventListener('click', press, { capture: true });
  return () => {
    container.removeEventListener('click', press, { capture: true });
  };
}
