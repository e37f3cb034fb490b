import type { BrowserWindow, WebContents } from 'electron';
import { err, ok } from '../../shared/result.ts';
import type { ShareKind } from '../../shared/schemas/share.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { Ipc } from '../ipc/handle.ts';
import type { Picked, PickSource } from './picked.ts';
import type { Source } from './screen-sources.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly open: () => BrowserWindow;
  readonly list: (kind: ShareKind) => Promise<readonly Source[] | undefined>;
  readonly isOwnWindow: (sourceID: string) => boolean;
  /** The system can give this computer's sound. */
  readonly sound: boolean;
}

export interface Picker {
  readonly pick: PickSource;
  /** The meeting is over: nobody waits for an answer any more. */
  readonly cancel: () => void;
}

/** An open question: what was offered in it, and who waits for its answer. */
interface Question {
  readonly window: BrowserWindow;
  readonly sound: boolean;
  readonly offered: Map<string, Source>;
  readonly settle: (picked: Picked | null) => void;
}

/** The window that picks a screen or window to share; one at a time. */
export function createPicker({ ipc, open, list, isOwnWindow, sound: hasSound }: Parts): Picker {
  let current: Question | undefined;
  const refuse = () => err({ code: 'app.internal', support: supportCode() } as const);
  /** SECURITY: only the picker that is open now may ask and answer. */
  const questionOf = (sender: WebContents) =>
    current !== undefined && !current.window.isDestroyed() && current.window.webContents === sender
      ? current
      : undefined;

  ipc.handle('picker:boot', (sender) => {
    const question = questionOf(sender);
    return question === undefined ? refuse() : ok({ sound: question.sound });
  });

  ipc.handle('picker:sources', async (sender, { kind, ownWindows }) => {
    const question = questionOf(sender);
    if (question === undefined) return refuse();
    const found = await list(kind);
    if (found === undefined) return ok({ kind: 'silent' });
    const sources = found.filter(({ id }) => !isOwnWindow(id) || (ownWindows && !isItself(question, id)));
    for (const source of sources) question.offered.set(source.id, source);
    return ok({ kind: 'found', sources });
  });

  ipc.handle('picker:choose', (sender, choice) => {
    const question = questionOf(sender);
    if (question === undefined) return refuse();
    // SECURITY: only something that was offered can be shared.
    const source = choice === null ? undefined : question.offered.get(choice.id);
    if (choice === null || source === undefined) {
      question.settle(null);
      return ok(null);
    }
    const { id, name, kind, displayID } = source;
    const { ownWindows } = choice;
    question.settle({ id, name, kind, displayID, ownWindows, sound: question.sound && choice.sound });
    return ok(null);
  });

  return {
    pick({ sound }) {
      if (current !== undefined) {
        // UIKit asks once; whoever else asks gets nothing, and the employee's choice stays theirs.
        current.window.focus();
        return Promise.resolve(null);
      }
      return new Promise((resolve) => {
        const window = open();
        const own: Question = {
          window,
          sound: sound && hasSound,
          offered: new Map(),
          settle(picked) {
            if (current !== own) return;
            current = undefined;
            resolve(picked);
            if (!window.isDestroyed()) window.destroy();
          },
        };
        current = own;
        window.once('closed', () => {
          own.settle(null);
        });
        window.webContents.once('render-process-gone', () => {
          own.settle(null);
        });
      });
    },

    cancel() {
      current?.settle(null);
    },
  };
}

/** The picker does not offer itself. */
function isItself({ window }: Question, sourceID: string): boolean {
  return window.getMediaSourceId().split(':')[1] === sourceID.split(':')[1];
}
