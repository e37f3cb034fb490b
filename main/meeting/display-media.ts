import type { Session } from 'electron';

/** Shows the picker and gives the id of what the employee chose, `null` for cancel. */
export type PickSource = () => Promise<{ readonly id: string; readonly name: string } | null>;

/** Answers UIKit's share button. Every request is answered exactly once; nothing is listed before the click. */
export function answerDisplayMedia(session: Session, pick: PickSource): void {
  session.setDisplayMediaRequestHandler((_request, answer) => {
    void pick().then((source) => {
      try {
        answer(source === null ? {} : { video: source });
      } catch {
        // Electron throws in main for an empty answer and still tells the page "aborted" (measured), which is what cancel means.
      }
    });
  });
}
