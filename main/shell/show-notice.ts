import { Notification } from 'electron';
import type { Notice, NoticeKind } from './notices.ts';
import { withoutMarkup } from './plain-text.ts';

export interface NoticeBoard {
  readonly show: (notice: Notice) => void;
  /** Takes back what is told by being seen. */
  readonly clear: () => void;
}

/**
 * Shows notices as the system's notifications. Whether one is shown at all, in a focus session or on a locked screen, is the
 * system's to decide. They make no sound: the meeting has enough.
 */
export function createNoticeBoard(platform: NodeJS.Platform, onClick: () => void): NoticeBoard {
  // Held on to: a notification that nobody holds can't be clicked any more.
  const open = new Map<NoticeKind, Notification>();
  return {
    show({ kind, title, body }) {
      if (!Notification.isSupported()) return;
      open.get(kind)?.close();
      const notification = new Notification({
        title,
        body: platform === 'linux' ? withoutMarkup(body) : body,
        silent: true,
      });
      open.set(kind, notification);
      notification.on('click', onClick);
      notification.on('close', () => {
        if (open.get(kind) === notification) open.delete(kind);
      });
      notification.show();
    },
    clear() {
      for (const notification of open.values()) notification.close();
      open.clear();
    },
  };
}
