import { useEffect, useRef, useState } from 'preact/hooks';
import { unreachable } from '../../../shared/result.ts';
import type { RoomFacts } from '../../../shared/schemas/room-facts.ts';
import type { RoomSwitches } from '../room/room-switches.ts';
import { watchKeyPlaces } from './key-place.ts';
import { isMac } from './platform-keys.ts';
import { createPushToTalk } from './push-to-talk.ts';
import { actionOf, type ShortcutAction } from './shortcut-keys.ts';

interface Wanted {
  readonly facts: RoomFacts;
  /** False while the connection is gone: UIKit would open the microphone at once and could not shut it. */
  readonly mayTalk: boolean;
  /** Nothing before there is a room. */
  readonly switches: Pick<RoomSwitches, 'microphone' | 'camera' | 'share'> | undefined;
  readonly onLeave: () => void;
  readonly onHelp: () => void;
}

/** Listens to the room's keys while it is shown; gives whether Space is held to talk. */
export function useRoomKeys(wanted: Wanted): boolean {
  const now = useRef(wanted);
  now.current = wanted;
  const [talking, setTalking] = useState(false);

  useEffect(() => {
    const places = watchKeyPlaces();
    const talk = createPushToTalk({
      isMuted: () => now.current.mayTalk && now.current.facts.microphone === 'off',
      microphone: (on) => now.current.switches?.microphone(on),
      onChange: setTalking,
    });

    const carryOut = (action: ShortcutAction) => {
      const { switches, onLeave, onHelp } = now.current;
      // Muting goes on while a question is open; a second question does not.
      const asking = document.querySelector('dialog[open]') !== null;
      switch (action) {
        case 'microphone':
          switches?.microphone('toggle');
          return;
        case 'camera':
          switches?.camera('toggle');
          return;
        case 'share':
          if (!asking) switches?.share();
          return;
        case 'leave':
          if (!asking) onLeave();
          return;
        case 'help':
          if (!asking) onHelp();
          return;
        default:
          unreachable(action);
      }
    };

    const down = (event: KeyboardEvent) => {
      if (event.isComposing || now.current.switches === undefined) return;
      const place = places.of(event.target);
      const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (event.key === ' ' && bare && place === 'room') {
        // Whether it talks or not, it must not scroll or press what the mouse pressed last.
        event.preventDefault();
        event.stopPropagation();
        talk.press();
        return;
      }
      const action = actionOf(event, isMac, place === 'field');
      if (action === undefined) return;
      event.preventDefault();
      if (!event.repeat) carryOut(action);
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ') talk.release();
    };

    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up, { capture: true });
    window.addEventListener('blur', talk.release);
    document.addEventListener('visibilitychange', talk.release);
    return () => {
      talk.release();
      places.stop();
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up, { capture: true });
      window.removeEventListener('blur', talk.release);
      document.removeEventListener('visibilitychange', talk.release);
    };
  }, []);

  return talking;
}
