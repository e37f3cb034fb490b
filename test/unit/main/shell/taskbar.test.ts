import { nativeImage } from 'electron';
import { expect, it, vi } from 'vitest';
import { presenceOf } from '../../../../main/shell/presence.ts';
import { taskbarOf } from '../../../../main/shell/taskbar.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';
import { meetingWatch } from '../meeting-watch.ts';

vi.mock('electron', () => ({ nativeImage: { createEmpty: () => ({}) } }));

const words = wordsIn('en');

function taskbar(platform: NodeJS.Platform) {
  const badges: number[] = [];
  const pressed: string[] = [];
  const drawn: string[] = [];
  const window = {
    isDestroyed: () => false,
    setOverlayIcon: vi.fn<(icon: unknown, description: string) => void>(),
    setThumbarButtons:
      vi.fn<(buttons: { tooltip?: string; flags?: string[]; click: () => void }[]) => boolean>(),
  };
  const show = taskbarOf({
    platform,
    setBadgeCount: (count) => badges.push(count),
    icon(kind) {
      drawn.push(kind);
      return nativeImage.createEmpty();
    },
    actions: { toggleMicrophone: () => pressed.push('microphone'), leave: () => pressed.push('leave') },
  });
  const { meeting, join } = meetingWatch();
  const look = (unread = 0) => {
    show({ presence: presenceOf(meeting.current()), unread, words, window });
  };
  return { badges, pressed, drawn, window, meeting, join, look, show };
}

it.each(['darwin', 'linux'] as const)(
  '%s shows the number of messages, and leaves the window alone',
  (platform) => {
    const { badges, window, join, look } = taskbar(platform);
    look();
    join();
    look(1);
    look(1);
    look(3);
    look(0);
    expect(badges).toEqual([1, 3, 0]);
    expect(window.setThumbarButtons).not.toHaveBeenCalled();
  },
);

it('Windows has buttons to mute and to leave under the preview, while in a meeting', () => {
  const { pressed, window, meeting, join, look } = taskbar('win32');
  const buttons = () => window.setThumbarButtons.mock.lastCall?.[0] ?? [];
  join('on');
  look();
  expect(buttons().map(({ tooltip }) => tooltip)).toEqual(['Mute', 'Leave the meeting']);
  for (const { click } of buttons()) click();
  expect(pressed).toEqual(['microphone', 'leave']);
  join('off');
  look();
  expect(buttons()[0]).toMatchObject({ tooltip: 'Unmute', flags: ['enabled'] });
  join('none');
  look();
  expect(buttons()[0]).toMatchObject({ flags: ['disabled'] });
  meeting.stateIs({ phase: 'ended', reason: { kind: 'left' } });
  look();
  expect(buttons()).toEqual([]);
});

it('Windows marks the taskbar’s button while muted or with messages, and says so to who cannot see it', () => {
  const { drawn, window, join, look } = taskbar('win32');
  join('on');
  look();
  expect(window.setOverlayIcon).toHaveBeenLastCalledWith(null, '');
  look(2);
  expect(window.setOverlayIcon).toHaveBeenLastCalledWith(expect.anything(), 'Foyer: in “Monday planning”');
  join('off');
  look(2);
  expect(window.setOverlayIcon).toHaveBeenLastCalledWith(
    expect.anything(),
    'Foyer: in “Monday planning”, muted',
  );
  expect(drawn).toContain('muted');
});

it('Windows is told only of changes, and anew with the next meeting’s window', () => {
  const { window, join, look, show } = taskbar('win32');
  join('on');
  look();
  look();
  expect(window.setThumbarButtons).toHaveBeenCalledTimes(1);
  show({ presence: { kind: 'idle', open: undefined }, unread: 0, words, window: undefined });
  look();
  expect(window.setThumbarButtons).toHaveBeenCalledTimes(2);
});
