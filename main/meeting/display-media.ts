import type { Session } from 'electron';
import type { PickSource } from './picked.ts';

/** Answers UIKit's share button. Every request is answered exactly once; nothing is listed before the click. */
export function answerDisplayMedia(session: Session, pick: PickSource): void {
  session.setDisplayMediaRequestHandler((request, answer) => {
    void pick({ sound: request.audioRequested })
      .catch(() => null)
      .then((picked) => {
        try {
          if (picked === null) answer({});
          else {
            const { id, name, sound } = picked;
            answer({ video: { id, name }, ...(sound ? { audio: 'loopback' } : {}) });
          }
        } catch {
          // Electron throws in main for an empty answer and still tells the page "aborted" (measured): cancel.
        }
      });
  });
}
