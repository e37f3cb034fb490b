import { useEffect, useState } from 'preact/hooks';
import { words } from '../words.ts';
import { elapsedDuration, elapsedText } from './elapsed.ts';

interface RoomTimerProps {
  /** In ms since 1970: unlike the page's own clock, that one goes on while the computer sleeps. */
  readonly since: number;
}

/** How long this participant has been in. Only this is drawn again each second, and it is not read out by itself. */
export function RoomTimer({ since }: RoomTimerProps) {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setTick((tick) => tick + 1);
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const elapsed = Date.now() - since;
  return (
    <p class="room-timer" role="timer" title={words.room.timer}>
      <span class="visually-hidden">{words.room.timer}</span>
      <time dateTime={elapsedDuration(elapsed)}>{elapsedText(elapsed)}</time>
    </p>
  );
}
