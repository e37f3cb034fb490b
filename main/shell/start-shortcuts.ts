import type { MeetingWatch } from '../meeting/meeting-facts.ts';
import type { PreferenceStore } from '../settings/preferences.ts';
import {
  createGlobalShortcuts,
  type GlobalKeys,
  keysInWords,
  type ShortcutName,
} from './global-shortcuts.ts';
import type { Notice } from './notices.ts';
import type { Words } from './words/words.ts';

interface Parts {
  readonly keys: GlobalKeys;
  readonly meeting: Pick<MeetingWatch, 'current' | 'subscribe' | 'command'>;
  readonly preferences: Pick<PreferenceStore, 'read' | 'onChange'>;
  readonly platform: NodeJS.Platform;
  readonly words: () => Words;
  readonly tell: (notice: Notice) => void;
}

/**
 * The chosen keys work in a meeting, and belong to other programs otherwise. A new choice is tried out at once, so that the
 * settings page can tell of a conflict; one that is found in a meeting is told there, once.
 *
 * @returns tells the shortcuts whose keys another program has
 */
export function startShortcuts({
  keys,
  meeting,
  preferences,
  platform,
  words,
  tell,
}: Parts): () => readonly ShortcutName[] {
  const shortcuts = createGlobalShortcuts({
    keys,
    press: {
      toggleMicrophone() {
        meeting.command({ kind: 'microphone', to: 'toggle' });
      },
      toggleCamera() {
        meeting.command({ kind: 'camera', to: 'toggle' });
      },
    },
  });

  const told = new Set<string>();
  const tellTaken = () => {
    for (const accelerator of shortcuts.taken().values()) {
      if (told.has(accelerator)) continue;
      told.add(accelerator);
      const { notification } = words();
      const keysTaken = keysInWords(accelerator, platform);
      tell({ kind: 'taken', title: notification.taken, body: notification.takenText(keysTaken) });
    }
  };
  const isInRoom = () => ['joined', 'reconnecting'].includes(meeting.current()?.state.phase ?? '');
  let wasInRoom = false;
  const look = () => {
    const is = isInRoom();
    if (is === wasInRoom) return;
    wasInRoom = is;
    if (is) {
      shortcuts.use(preferences.read().shortcuts);
      tellTaken();
    } else {
      shortcuts.letGo();
    }
  };
  look();
  meeting.subscribe(look);
  preferences.onChange((now) => {
    shortcuts.use(now.shortcuts);
    if (!isInRoom()) shortcuts.letGo();
  });
  return () => [...shortcuts.taken().keys()];
}
