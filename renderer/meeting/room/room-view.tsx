import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeetingState } from '../meeting-state.ts';
import type { PassEnd } from '../pass-watch.ts';
import { words } from '../words.ts';
import { ConnectionState } from './connection-state.tsx';
import { JoiningCover } from './joining-cover.tsx';
import { onLeavePressed } from './leave-button.ts';
import { LeaveDialog } from './leave-dialog.tsx';

interface RoomViewProps {
  readonly title: string;
  readonly state: MeetingState;
  readonly passEnd: PassEnd | undefined;
  readonly onPlaced: (container: HTMLElement) => void;
  readonly onLeave: () => void;
}

/**
 * The room: a slim bar of ours above UIKit. UIKit starts while the cover is over it, because it measures its place and
 * shows a join that failed as a flash of a room (measured with 2.18.4).
 */
export function RoomView({ title, state, passEnd, onPlaced, onLeave }: RoomViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const joining = state.phase === 'joining';

  const [leaving, setLeaving] = useState(false);

  useEffect(() => {
    if (container.current === null) return undefined;
    onPlaced(container.current);
    return onLeavePressed(container.current, () => {
      setLeaving(true);
    });
    // Once: a room is entered once.
  }, []);

  // The cover took the focus with it.
  useEffect(() => {
    if (!joining) container.current?.focus();
  }, [joining]);

  return (
    <div class="room">
      <header class="room-bar">
        <h1 class="room-title" dir="auto" title={title}>
          {title}
        </h1>
        <ConnectionState state={state} passEnd={passEnd} />
      </header>
      <main class="room-place" ref={container} aria-label={words.room.region} tabIndex={-1} inert={joining} />
      {joining && <JoiningCover title={title} onCancel={onLeave} />}
      {leaving && (
        <LeaveDialog
          onStay={() => {
            setLeaving(false);
          }}
          onLeave={onLeave}
        />
      )}
    </div>
  );
}
