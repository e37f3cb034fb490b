import type { MeetingWatch } from './meeting-facts.ts';

/** The part of Electron's powerSaveBlocker that is needed here. */
interface Blocker {
  readonly start: (type: 'prevent-display-sleep') => number;
  readonly stop: (id: number) => unknown;
}

/** Keeps the screen on while the employee is in a meeting, and not a moment longer. */
export function keepAwake(meeting: Pick<MeetingWatch, 'current' | 'subscribe'>, blocker: Blocker): void {
  let id: number | undefined;
  const look = () => {
    const phase = meeting.current()?.state.phase;
    const wanted = phase === 'joined' || phase === 'reconnecting';
    if (wanted && id === undefined) id = blocker.start('prevent-display-sleep');
    if (!wanted && id !== undefined) {
      blocker.stop(id);
      id = undefined;
    }
  };
  look();
  meeting.subscribe(look);
}
