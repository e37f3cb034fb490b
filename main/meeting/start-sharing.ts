import { app, BrowserWindow, type BrowserWindowConstructorOptions, desktopCapturer, screen } from 'electron';
import type { Ipc } from '../ipc/handle.ts';
import { barPlace } from './bar-place.ts';
import type { MeetingWatch } from './meeting-facts.ts';
import { createOwnWindows } from './own-windows.ts';
import type { PickSource } from './picked.ts';
import { createPicker } from './picker.ts';
import { pickFromPortal } from './portal-source.ts';
import { createScreenSources } from './screen-sources.ts';
import { sharePlatformOf } from './share-platform.ts';
import { createSharingBar } from './sharing-bar.ts';
import { followSharing } from './sharing.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly meeting: MeetingWatch;
  /** `show` is called when the window's first paint is ready. */
  readonly open: (
    zone: 'picker' | 'sharing',
    options: BrowserWindowConstructorOptions,
    show?: (window: BrowserWindow) => void,
  ) => BrowserWindow;
}

const pickerOptions: BrowserWindowConstructorOptions = {
  ...{ width: 820, height: 640, minWidth: 400, minHeight: 420, title: 'Foyer' },
  ...{ minimizable: false, fullscreenable: false },
};

/** Everything around sharing a screen: who asks what to share, and the bar that shows that something is shared. */
export function startSharing({ ipc, meeting, open }: Parts): PickSource {
  const platform = sharePlatformOf({
    platform: process.platform,
    systemVersion: process.getSystemVersion(),
    electronVersion: process.versions.electron,
    sessionType: process.env['XDG_SESSION_TYPE'],
    waylandDisplay: process.env['WAYLAND_DISPLAY'],
    ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
  });

  const own = createOwnWindows({
    all: () => BrowserWindow.getAllWindows(),
    onOpened(listener) {
      const hear = (_event: unknown, window: BrowserWindow) => {
        listener(window);
      };
      app.on('browser-window-created', hear);
      return () => app.off('browser-window-created', hear);
    },
    leavesOut: platform.leavesOut,
  });

  const picker = createPicker({
    ipc,
    open: () => open('picker', pickerOptions),
    list: createScreenSources(desktopCapturer),
    isOwnWindow: own.has,
    sound: platform.sound,
  });

  const bar = createSharingBar({
    ipc,
    // Whoever starts to present goes on typing where they were.
    open: (options) =>
      open('sharing', options, (window) => {
        window.showInactive();
      }),
    placeFor: (picked) =>
      barPlace(
        screen.getAllDisplays(),
        screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
        picked,
        platform.leavesOut,
      ),
    onStop() {
      meeting.command({ kind: 'stop-sharing' });
    },
  });

  const onPicked = followSharing({
    watch: meeting,
    bar,
    cancelPicker: picker.cancel,
    leaveOut: own.leaveOut,
  });
  const ask = platform.asks === 'portal' ? pickFromPortal(desktopCapturer) : picker.pick;
  return async (question) => {
    const picked = await ask(question);
    onPicked(picked);
    return picked;
  };
}
