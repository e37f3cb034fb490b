import {
  app,
  type BrowserWindow,
  globalShortcut,
  Menu,
  nativeImage,
  type NativeImage,
  powerSaveBlocker,
} from 'electron';
import type { PageLanguage } from '../../shared/language.ts';
import { keepAwake } from '../meeting/keep-awake.ts';
import type { MeetingWatch } from '../meeting/meeting-facts.ts';
import type { PreferenceStore } from '../settings/preferences.ts';
import type { UpdateMenu } from '../updates/start-updates.ts';
import { appMenu } from './app-menu.ts';
import { drawIcon, onDark, type SmallIcon } from './draw-icon.ts';
import { followLoginItem } from './follow-login-item.ts';
import type { ShortcutName } from './global-shortcuts.ts';
import { createNotices } from './notices.ts';
import { presenceOf } from './presence.ts';
import { createNoticeBoard } from './show-notice.ts';
import { startShortcuts } from './start-shortcuts.ts';
import { taskbarOf } from './taskbar.ts';
import { createTray } from './tray.ts';
import { wordsIn } from './words/words.ts';

interface Parts {
  readonly meeting: MeetingWatch;
  readonly preferences: PreferenceStore;
  readonly language: () => PageLanguage;
  /** Calls `listener` when it is another one. */
  readonly onLanguage: (listener: () => void) => void;
  readonly meetingWindow: () => BrowserWindow | undefined;
  /** Shows whatever of Foyer there is to show. */
  readonly open: () => void;
  /** Opens what support asks for, from the Help menu. */
  readonly onDiagnostics?: (() => void) | undefined;
  readonly updates: UpdateMenu;
}

export interface Surrounding {
  /** The meeting's window came to the front. */
  readonly seen: () => void;
  /** The shortcuts whose keys another program has. */
  readonly takenKeys: () => readonly ShortcutName[];
}

/** Everything of Foyer that is around its windows: tray, taskbar, menu, notifications, shortcuts, the screen that stays on. */
export function surround(parts: Parts): Surrounding {
  const { meeting, preferences, language, meetingWindow, open } = parts;
  const { platform } = process;
  const words = () => wordsIn(language());
  let unread = 0;

  const actions = {
    open,
    toggleMicrophone() {
      meeting.command({ kind: 'microphone', to: 'toggle' });
    },
    leave() {
      meeting.command({ kind: 'leave' });
    },
    quit() {
      app.quit();
    },
  };
  const tray = createTray(platform, actions);
  const showOnTaskbar = taskbarOf({
    platform,
    setBadgeCount: (count) => app.setBadgeCount(count),
    icon: smallIcon,
    actions,
  });
  const board = createNoticeBoard(platform, open);
  const notices = createNotices({
    wanted: () => preferences.read().notifications,
    isInView: () => isInView(meetingWindow()),
    words,
    show: board.show,
  });

  const look = () => {
    const facts = meeting.current();
    const presence = presenceOf(facts);
    if (presence.kind === 'idle') unread = 0;
    tray.show(presence, words());
    showOnTaskbar({ presence, unread, words: words(), window: meetingWindow() });
  };
  let onCheckUpdates: (() => void) | undefined;
  const showMenu = () => {
    const about = () => {
      app.showAboutPanel();
    };
    const { onDiagnostics } = parts;
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(appMenu(platform, words(), { about, onCheckUpdates, onDiagnostics })),
    );
  };

  app.setAboutPanelOptions({ applicationName: 'Foyer', applicationVersion: app.getVersion() });
  // By this Windows knows whose notifications they are; it is the installer's.
  if (platform === 'win32' && app.isPackaged) app.setAppUserModelId('app.foyer.desktop');
  keepAwake(meeting, powerSaveBlocker);
  followLoginItem(app, preferences);
  const takenKeys = startShortcuts({
    keys: globalShortcut,
    meeting,
    preferences,
    platform,
    words,
    tell: board.show,
  });

  look();
  showMenu();
  void parts.updates.isOffered().then((offered) => {
    if (!offered) return;
    onCheckUpdates = () => {
      parts.updates.check(language());
    };
    showMenu();
  });
  parts.onLanguage(() => {
    look();
    showMenu();
  });
  meeting.subscribe((facts) => {
    if (facts !== undefined) notices.stateIs(facts.state, facts.title);
    look();
  });
  meeting.onHappening((happening) => {
    const title = meeting.current()?.title;
    if (title === undefined) return;
    if (happening.kind === 'said' && !isInView(meetingWindow())) {
      unread += 1;
      look();
    }
    notices.happened(happening, title);
  });

  return {
    takenKeys,
    seen() {
      unread = 0;
      notices.seen();
      board.clear();
      look();
    },
  };
}

function isInView(window: BrowserWindow | undefined): boolean {
  return window !== undefined && !window.isDestroyed() && window.isVisible() && window.isFocused();
}

/** For Windows' taskbar, which is dark. */
function smallIcon(kind: SmallIcon): NativeImage {
  const size = 32;
  return nativeImage.createFromBitmap(drawIcon(kind, onDark, size), {
    width: size,
    height: size,
    scaleFactor: 2,
  });
}
