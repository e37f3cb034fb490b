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
  readonly onInvite: () => void;
  readonly onPin: () => void;
  readonly onForget: () => void;
}

/** One meeting: the whole row joins it, the small buttons at its end invite to it, pin it and forget it. */
export function RecentRow({ meeting, now, joining, onJoin, onInvite, onPin, onForget }: RecentRowProps) {
  const { title, lastJoined, pinned = false } = meeting;
  return (
    <li class="recent-row">
      <button
        type="button"
        class="recent-join"
        aria-busy={joining ? 'true' : undefined}
        aria-keyshortcuts="Delete"
        onClick={onJoin}
        title={title}
      >
        <Avatar name={title} shape="square" />
        <span class="recent-text">
          <span class="visually-hidden">{words.recent.join} </span>
          <bdi class="recent-title">{title}</bdi>{' '}
          <time
            class="recent-time"
            dateTime={new Date(lastJoined).toISOString()}
            title={exactTime(lastJoined)}
          >
            {relativeTime(lastJoined, now)}
          </time>
        </span>
        <span class="recent-go" aria-hidden="true">
          {joining ? <Spinner /> : <Icon name="arrow-right" size={18} />}
        </span>
      </button>
      <IconButton class="recent-action" icon="invite" label={words.recent.invite(title)} onClick={onInvite} />
      <IconButton
        class={pinned ? 'recent-action recent-pin recent-pinned' : 'recent-action recent-pin'}
        icon="pin"
        label={words.recent.pin(title)}
        pressed={pinned}
        onClick={onPin}
      />
      <IconButton class="recent-action" icon="close" label={words.recent.forget(title)} onClick={onForget} />
    </li>
  );
}
