import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { err, type Result } from '../../shared/result.ts';
import type { LinkAnswer, LinkQuestion } from '../../shared/schemas/link.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { Ipc } from '../ipc/handle.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly onAnswer: (answer: LinkAnswer) => Promise<Result<null>>;
  /** The employee closed the window, which is no. */
  readonly onDismiss: () => void;
}

const options: BrowserWindowConstructorOptions = {
  ...{ width: 480, height: 380, minWidth: 360, minHeight: 300, title: 'Foyer' },
  ...{ minimizable: false, maximizable: false, fullscreenable: false },
  // A question that is lost behind the meeting is not asked.
  alwaysOnTop: true,
};

/**
 * The window that asks about a link, or says why it can't be followed; whatever else is open stays as it is behind it.
 * The function it gives shows other content in it, and closes it without.
 */
export function createLinkWindow({
  ipc,
  open,
  onAnswer,
  onDismiss,
}: Parts): (content: Result<LinkQuestion> | undefined) => void {
  let window: BrowserWindow | undefined;
  let shown: Result<LinkQuestion> | undefined;

  ipc.handle('link:boot', () => shown ?? err({ code: 'app.internal', support: supportCode() }));
  ipc.handle('link:answer', (_sender, answer) => onAnswer(answer));

  return (content) => {
    const before = shown;
    shown = content;
    if (content === undefined) {
      const old = window;
      window = undefined;
      old?.destroy();
      return;
    }
    if (window === undefined) {
      const own = open(options);
      window = own;
      own.once('closed', () => {
        if (window !== own) return;
        window = undefined;
        shown = undefined;
        onDismiss();
      });
      return;
    }
    if (JSON.stringify(before) !== JSON.stringify(content)) window.webContents.reload();
    if (window.isVisible()) window.focus();
  };
}
