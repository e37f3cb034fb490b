import { clockTime } from '../../ui/formats.ts';
import { Icon } from '../../ui/icon.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { MeetingState } from '../meeting-state.ts';
import type { PassEnd } from '../pass-watch.ts';
import { words } from '../words.ts';

interface RoomStatusProps {
  readonly state: MeetingState;
  readonly passEnd: PassEnd | undefined;
  /** Space is held to talk. */
  readonly talking: boolean;
}

/**
 * What is wrong with the meeting now, the worst first, and that a muted person talks. Always on the page, so that what
 * appears in it is read out.
 */
export function RoomStatus({ state, passEnd, talking }: RoomStatusProps) {
  return (
    <div class="room-state" role="status">
      {talking && (
        <p class="room-talking">
          <Icon name="microphone" size={18} />
          <span class="room-talking-text">{words.room.talking}</span>
        </p>
      )}
      <Notice state={state} passEnd={passEnd} />
    </div>
  );
}

function Notice({ state, passEnd }: Omit<RoomStatusProps, 'talking'>) {
  const { room } = words;
  if (state.phase === 'reconnecting') {
    return (
      <p class="room-notice">
        <Spinner />
        <strong>{room.reconnecting}</strong>
        <span class="room-notice-next">{room.reconnectingNext}</span>
      </p>
    );
  }
  if (state.phase !== 'joined') return null;
  if (!state.published) return <Warning happened={room.notPublished} next={room.notPublishedNext} />;
  if (passEnd === undefined) return null;
  const time = clockTime(passEnd.endsAt);
  const text = passEnd.over ? room.passEnded : room.passEnds;
  return <Warning happened={text.happened.replace('{time}', time)} next={text.next} />;
}

function Warning({ happened, next }: { readonly happened: string; readonly next: string }) {
  return (
    <p class="room-notice">
      <Icon name="warning" size={18} />
      <strong>{happened}</strong>
      <span class="room-notice-next">{next}</span>
    </p>
  );
}
