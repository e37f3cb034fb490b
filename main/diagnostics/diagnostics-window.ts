import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow, dialog, net, session, systemPreferences } from 'electron';
import { err, ok } from '../../shared/result.ts';
import type { ReportFile } from '../../shared/schemas/diagnostics.ts';
import type { Ipc } from '../ipc/handle.ts';
import type { Services } from '../services.ts';
import { diagnose, filesOf } from './diagnose.ts';
import { zipOf } from './report.ts';
import { supportCode } from './support-code.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly services: () => Promise<Services>;
  readonly open: () => BrowserWindow;
}

/** The window that shows what `foyer --diagnose` prints. The function it gives opens it, or brings it to the front. */
export function createDiagnosticsWindow({ ipc, services, open }: Parts): () => void {
  let window: BrowserWindow | undefined;
  /** SECURITY: what is saved is what was shown, to the letter. */
  let shown: readonly ReportFile[] | undefined;
  let looks = 0;

  ipc.handle('diagnostics:boot', async () => {
    const contact = (await services()).policy.mandatory('supportContact');
    return ok(contact === undefined ? {} : { contact });
  });

  ipc.handle('diagnostics:run', async (sender) => {
    looks += 1;
    const newSession = () => session.fromPartition(`diagnostics-${String(looks)}`);
    const parts = { app, net, newSession, media: systemPreferences };
    const report = await diagnose(await services(), parts, (finding) => {
      if (!sender.isDestroyed()) sender.send('diagnostics:finding', finding);
    });
    shown = await filesOf(report, app.getPath('userData'));
    return ok(null);
  });

  ipc.handle('diagnostics:report', () =>
    shown === undefined ? err({ code: 'app.internal', support: supportCode() }) : ok({ files: [...shown] }),
  );

  ipc.handle('diagnostics:save', async () => {
    if (window === undefined || shown === undefined)
      return err({ code: 'app.internal', support: supportCode() });
    const day = new Date().toISOString().slice(0, 10);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: `foyer-report-${day}.zip`,
      filters: [{ name: 'ZIP', extensions: ['zip'] }],
    });
    if (canceled || filePath === '') return ok({ saved: false });
    await writeFile(filePath, zipOf(shown), { mode: 0o600 });
    return ok({ saved: true });
  });

  return () => {
    if (window !== undefined) {
      if (window.isMinimized()) window.restore();
      window.focus();
      return;
    }
    const own = open();
    window = own;
    own.once('closed', () => {
      window = undefined;
      shown = undefined;
    });
  };
}
