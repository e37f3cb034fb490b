import { expect, it } from 'vitest';
import { presenceOf } from '../../../../main/shell/presence.ts';
import { trayMenu, trayTip } from '../../../../main/shell/tray-menu.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';
import { meetingWatch } from '../meeting-watch.ts';

const words = wordsIn('en');
const actions = {
  open: () => undefined,
  toggleMicrophone: () => undefined,
  leave: () => undefined,
  quit: () => undefined,
};

function menuOf({ meeting }: ReturnType<typeof meetingWatch>) {
  const presence = presenceOf(meeting.current());
  const items = trayMenu(presence, words, actions).filter(({ type }) => type !== 'separator');
  return {
    tip: trayTip(presence, words),
    items: items.map(({ label, enabled }) => (enabled === false ? `(${label ?? ''})` : label)),
  };
}

it('opens and quits while there is no meeting', () => {
  expect(menuOf(meetingWatch())).toEqual({ tip: 'Foyer', items: ['Open Foyer', 'Quit Foyer'] });
});

it('leads to a meeting’s window that is not in its room', () => {
  const world = meetingWatch();
  world.meeting.opened('Monday planning', () => undefined);
  expect(menuOf(world)).toEqual({ tip: 'Foyer', items: ['Show the meeting', 'Quit Foyer'] });
});

it('mutes, unmutes and leaves in a meeting', () => {
  const world = meetingWatch();
  world.join('on');
  expect(menuOf(world)).toEqual({
    tip: 'Foyer: in “Monday planning”',
    items: ['Show the meeting', 'Mute', 'Leave the meeting', 'Quit Foyer'],
  });
  world.meeting.roomIs({ microphone: 'off', camera: 'on', sharing: false, people: 2 });
  expect(menuOf(world)).toEqual({
    tip: 'Foyer: in “Monday planning”, muted',
    items: ['Show the meeting', 'Unmute', 'Leave the meeting', 'Quit Foyer'],
  });
});

it('switches no microphone that is not there', () => {
  const world = meetingWatch();
  world.join('none');
  expect(menuOf(world).items).toContain('(Unmute)');
});
