import { useEffect, useRef, useState } from 'preact/hooks';
import type { RoomFacts } from '../../../shared/schemas/room-facts.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { MeetingState } from '../meeting-state.ts';
import type { PassEnd } from '../pass-watch.ts';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';
import { useRoomKeys } from '../shortcuts/use-room-keys.ts';
import { words } from '../words.ts';
import { JoiningCover } from './joining-cover.tsx';
import { onLeavePressed } from './leave-button.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { RoomStatus } from './room-status.tsx';
import type { RoomSwitches } from './room-switches.ts';
import { RoomTimer } from './room-timer.tsx';

interface RoomViewProps {
  readonly title: string;
  readonly state: MeetingState;
  readonly passEnd: PassEnd | undefined;
  readonly facts: RoomFacts;
  /** Whether the company lets screens be shared. */
  readonly mayShare: boolean;
  readonly since: number | undefined;
  readonly switches: Pick<RoomSwitches, 'microphone' | 'camera' | 'share'> | undefined;
  readonly onPlaced: (container: HTMLElement) => void;
  readonly onLeave: () => void;
}

/**
 * The room: a slim bar of ours above UIKit. UIKit starts while the cover is over it, because it measures its place and
 * shows a join that failed as a flash of a room (measured with 2.18.4).
 */
export function RoomView(props: RoomViewProps) {
  const { title, state, passEnd, facts, mayShare, since, switches, onPlaced, onLeave } = props;
  const container = useRef<HTMLDivElement>(null);
  const joining = state.phase === 'joining';

  const [leaving, setLeaving] = useState(false);
  const [helping, setHelping] = useState(false);
  const talking = useRoomKeys({
    facts,
    mayTalk: state.phase === 'joined',
    switches: joining ? undefined : switches,
    onLeave: () => {
      setLeaving(true);
    },
    onHelp: () => {
      setHelping(true);
    },
  });

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
        {since !== undefined && <RoomTimer since={since} />}
        <div class="room-bar-end">
          <RoomStatus state={state} passEnd={passEnd} talking={talking} />
          {!joining && (
            <IconButton
              icon="keyboard"
              label={words.room.shortcuts.title}
              class="room-help"
              onClick={() => {
                setHelping(true);
              }}
            />
          )}
        </div>
      </header>
      <main class="room-place" ref={container} aria-label={words.room.region} tabIndex={-1} inert={joining} />
      {joining && <JoiningCover title={title} onCancel={onLeave} />}
      {helping && (
        <ShortcutsDialog
          actions={actionsIn(facts, mayShare)}
          onClose={() => {
            setHelping(false);
          }}
        />
      )}
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

type Action = 'microphone' | 'camera' | 'share' | 'leave';

/** Who may only watch has no microphone, camera or screen to switch. */
function actionsIn({ microphone }: RoomFacts, mayShare: boolean): readonly Action[] {
  if (microphone === 'none') return ['leave'];
  return mayShare ? ['microphone', 'camera', 'share', 'leave'] : ['microphone', 'camera', 'leave'];
}
