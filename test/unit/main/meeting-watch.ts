import {
  createMeetingFacts,
  type MeetingFactsWriter,
  type MeetingWatch,
} from '../../../main/meeting/meeting-facts.ts';
import type { RoomCommand } from '../../../shared/ipc-contract.ts';

/** A meeting as main knows it, and every command it was given. */
export function meetingWatch(): {
  readonly meeting: MeetingWatch & MeetingFactsWriter;
  readonly commands: RoomCommand[];
  /** Somebody is in “Monday planning” with this microphone. */
  readonly join: (microphone?: 'on' | 'off' | 'none') => void;
} {
  const commands: RoomCommand[] = [];
  const meeting = createMeetingFacts(() => 0);
  return {
    meeting,
    commands,
    join(microphone = 'on') {
      meeting.opened('Monday planning', (command) => {
        commands.push(command);
      });
      meeting.stateIs({ phase: 'joined' });
      meeting.roomIs({ microphone, camera: 'on', sharing: false, people: 2 });
    },
  };
}
