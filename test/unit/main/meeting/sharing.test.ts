import { beforeEach, expect, it } from 'vitest';
import type { MeetingFacts } from '../../../../main/meeting/meeting-facts.ts';
import type { Picked } from '../../../../main/meeting/picked.ts';
import { followSharing } from '../../../../main/meeting/sharing.ts';
import { noRoom } from '../../../../shared/no-room.ts';

const screen: Picked = {
  ...{ id: 'screen:1', name: 'Screen 1', kind: 'screen', displayID: '5', sound: false, ownWindows: false },
};

let log: string[];
let tell: (facts: MeetingFacts | undefined) => void;
let onPicked: (picked: Picked | null) => void;

const inRoom = (sharing: boolean): MeetingFacts => ({
  ...noRoom,
  ...{ sharing, title: 'Planning', since: 0, state: { phase: 'joined' } },
});
const over: MeetingFacts = { ...inRoom(false), state: { phase: 'ended', reason: { kind: 'left' } } };

beforeEach(() => {
  log = [];
  onPicked = followSharing({
    watch: {
      subscribe(listener) {
        tell = listener;
        return () => undefined;
      },
    },
    bar: {
      show: ({ name }) => log.push(`bar: ${name}`),
      hide: () => log.push('no bar'),
    },
    cancelPicker: () => log.push('no picker'),
    leaveOut: (out) => log.push(out ? 'windows left out' : 'windows as they were'),
  });
});

it('shows the bar while the room shares, with the name that was picked', () => {
  tell(inRoom(false));
  onPicked(screen);
  expect(log).toEqual(['windows left out']);
  tell(inRoom(true));
  tell(inRoom(true));
  tell(inRoom(false));
  expect(log).toEqual(['windows left out', 'bar: Screen 1', 'no bar', 'windows as they were']);
});

it.each([
  ['the meeting ends', over],
  ['its window is gone', undefined],
])('the bar and the picker go when %s', (_name, facts) => {
  tell(inRoom(false));
  onPicked(screen);
  tell(inRoom(true));
  log.length = 0;
  tell(facts);
  expect(log).toEqual(['no picker', 'no bar', 'windows as they were']);
});

it('leaves Foyer’s windows in the picture when they are wanted, or a window is shared', () => {
  onPicked({ ...screen, ownWindows: true });
  onPicked({ ...screen, kind: 'window' });
  onPicked(null);
  expect(log).toEqual(['windows as they were', 'windows as they were', 'windows as they were']);
});

it('a second question does not rename what is shared', () => {
  onPicked(screen);
  tell(inRoom(true));
  onPicked(null);
  onPicked({ ...screen, name: 'Other' });
  tell(inRoom(false));
  tell(inRoom(true));
  expect(log.filter((line) => line.startsWith('bar'))).toEqual(['bar: Screen 1', 'bar: ']);
});

it('never shares without a bar, even if nobody knows what', () => {
  tell(inRoom(true));
  expect(log).toEqual(['bar: ']);
});
