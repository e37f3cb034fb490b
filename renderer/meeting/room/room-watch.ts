import { noRoom } from '../../../shared/no-room.ts';
import type { RoomFacts, RoomSwitch } from '../../../shared/schemas/room-facts.ts';
import { statesOf } from './uikit-dom.ts';

/**
 * Reads off UIKit how the room stands and tells of every change: the one truth of muting is what UIKit's own buttons
 * show. It hears of all that changes them, also a host who mutes this participant.
 *
 * @returns stops it
 */
export function watchRoom(container: HTMLElement, onChange: (facts: RoomFacts) => void): () => void {
  let told = noRoom;
  const look = () => {
    const facts = factsOf(container);
    if (same(facts, told)) return;
    told = facts;
    onChange(facts);
  };
  look();
  const observer = new MutationObserver(look);
  observer.observe(container, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['class'],
  });
  return () => {
    observer.disconnect();
  };
}

function factsOf(container: HTMLElement): RoomFacts {
  const { cameraOn, microphoneOn, sharing, people } = statesOf(container);
  return { microphone: switchOf(microphoneOn), camera: switchOf(cameraOn), sharing, people };
}

function switchOf(on: boolean | undefined): RoomSwitch {
  if (on === undefined) return 'none';
  return on ? 'on' : 'off';
}

function same(one: RoomFacts, other: RoomFacts): boolean {
  return (
    one.microphone === other.microphone &&
    one.camera === other.camera &&
    one.sharing === other.sharing &&
    one.people === other.people
  );
}
