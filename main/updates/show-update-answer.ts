import { BrowserWindow, dialog, type MessageBoxOptions } from 'electron';

/**
 * Shows what came of a look for updates. In a meeting the dialog belongs to no window, or the employee could not mute before
 * they have answered; on macOS it always belongs to one, because one of its own would hold up everything in main.
 */
export async function showUpdateAnswer(options: MessageBoxOptions, inMeeting: boolean): Promise<number> {
  const window = BrowserWindow.getFocusedWindow();
  const alone = window === null || (inMeeting && process.platform !== 'darwin');
  const { response } = await (alone
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response;
}
