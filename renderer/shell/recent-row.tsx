import type { RecentMeeting } from '../../shared/schemas/home.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { exactTime, relativeTime } from './relative-time.ts';
import { words } from './words.ts';

interface RecentRowProps {
  readonly meeting: RecentMeeting;
  /** Unix milliseconds. */
  readonly now: number;
  readonly joining: boolean;
  readonly onJoin: () => void;
  readonly onForget: () => void;
}

/** One meeting: the whole row joins it, the small button at its end forgets it. */
export function RecentRow({ meeting, now, joining, onJoin, onForget }: RecentRowProps) {
  return (
    <li class="recent-row">
      <button
        type="button"
        class="recent-join"
        aria-busy={joining ? 'true' : undefined}
        onClick={onJoin}
        title={meeting.title}
      >
        <Avatar name={meeting.title} shape="square" />
        <span class="recent-text">
          <span class="visually-hidden">{words.recent.join} </span>
          <bdi class="recent-title">{meeting.title}</bdi>{' '}
          <time
            class="recent-time"
            dateTime={new Date(meeting.lastJoined).toISOString()}
            title={exactTime(meeting.lastJoined)}
          >
            {relativeTime(meeting.lastJoined, now)}
          </time>
        </span>
        <span class="recent-go" aria-hidden="true">
          {joining ? <Spinner /> : <Icon name="arrow-right" size={18} />}
        </span>
      </button>
      <IconButton
        class="recent-forget"
        icon="close"
        label={words.recent.forget(meeting.title)}
        onClick={onForget}
      />
    </li>
  );
}
