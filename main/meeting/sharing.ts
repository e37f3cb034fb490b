import type { MeetingFacts, MeetingWatch } from './meeting-facts.ts';
import type { Picked } from './picked.ts';
import type { SharingBar } from './sharing-bar.ts';

interface Parts {
  readonly watch: Pick<MeetingWatch, 'subscribe'>;
  readonly bar: SharingBar;
  /** Closes the picker, if it is open. */
  readonly cancelPicker: () => void;
  /** Leaves Foyer's windows out of pictures of the screen. */
  readonly leaveOut: (out: boolean) => void;
}

/** Nothing is shared without a bar, even if nobody knows what it is. */
const unknown: Picked = {
  ...{ id: '', name: '', kind: 'screen', displayID: '' },
  ...{ sound: false, ownWindows: true },
};

/**
 * Keeps the picker and the bar with what the room says of sharing, which is what UIKit shows: however sharing ends, the bar
 * goes with it; however the meeting ends, the picker does.
 *
 * @returns told of every choice in the picker
 */
export function followSharing({
  watch,
  bar,
  cancelPicker,
  leaveOut,
}: Parts): (picked: Picked | null) => void {
  let picked: Picked | undefined;
  let sharing = false;

  watch.subscribe((facts) => {
    if (!isInRoom(facts)) cancelPicker();
    const now = facts?.sharing === true;
    if (now === sharing) return;
    sharing = now;
    if (sharing) {
      bar.show(picked ?? unknown);
      return;
    }
    picked = undefined;
    bar.hide();
    leaveOut(false);
  });

  return (choice) => {
    // A second question while something is shared answers nothing about what is.
    if (sharing) return;
    picked = choice ?? undefined;
    leaveOut(choice !== null && choice.kind === 'screen' && !choice.ownWindows);
  };
}

function isInRoom(facts: MeetingFacts | undefined): boolean {
  return facts?.state.phase === 'joined' || facts?.state.phase === 'reconnecting';
}
