import { writeFile } from 'node:fs/promises';
import { BrowserWindow, clipboard, dialog, type WebContents } from 'electron';
import { err, ok, type Result } from '../../shared/result.ts';
import { supportCode } from '../diagnostics/support-code.ts';

/** Puts a text into the clipboard. */
export async function copyText(text: string): Promise<void> {
  // Newer versions of Electron answer later.
  await clipboard.writeText(text);
}

/** Asks above the page's window where a file goes, and writes it there; `saved`: whether the employee chose a place. */
export async function saveFile(
  page: WebContents,
  file: { readonly name: string; readonly contents: string },
): Promise<Result<{ saved: boolean }>> {
  const window = BrowserWindow.fromWebContents(page);
  if (window === null) return err({ code: 'app.internal', support: supportCode() });
  // SECURITY: the page says what and when, never where to: the place is the employee's answer to the system's dialog.
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: file.name,
    filters: [{ name: 'iCalendar', extensions: ['ics'] }],
  });
  if (canceled || filePath === '') return ok({ saved: false });
  try {
    await writeFile(filePath, file.contents, 'utf8');
    return ok({ saved: true });
  } catch {
    return err({ code: 'calendar.not-saved', support: supportCode() });
  }
}
