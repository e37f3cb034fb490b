import { expect, it } from 'vitest';
import { keepAwake } from '../../../../main/meeting/keep-awake.ts';
import { meetingWatch } from '../meeting-watch.ts';

it('keeps the screen on from joining to the end, through a lost connection, and not in “Get ready”', () => {
  const { meeting } = meetingWatch();
  const calls: string[] = [];
  keepAwake(meeting, {
    start: (type) => calls.push(type),
    stop: (id) => calls.push(`stop ${id}`),
  });
  meeting.opened('Monday planning', () => undefined);
  meeting.stateIs({ phase: 'prejoin' });
  meeting.stateIs({ phase: 'joining' });
  expect(calls).toEqual([]);
  meeting.stateIs({ phase: 'joined' });
  meeting.stateIs({ phase: 'reconnecting' });
  meeting.stateIs({ phase: 'joined' });
  expect(calls).toEqual(['prevent-display-sleep']);
  meeting.stateIs({ phase: 'ended', reason: { kind: 'network' } });
  expect(calls).toEqual(['prevent-display-sleep', 'stop 1']);
  meeting.stateIs({ phase: 'joined' });
  meeting.closed();
  expect(calls).toEqual(['prevent-display-sleep', 'stop 1', 'prevent-display-sleep', 'stop 3']);
});
