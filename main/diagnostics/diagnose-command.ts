import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, net, session, systemPreferences } from 'electron';
import { writeOut } from '../app/write-out.ts';
import { createServices } from '../services.ts';
import type { DiagnoseOptions } from './command-line.ts';
import { diagnose } from './diagnose.ts';
import { diagnoseExitCodes, reportText } from './report.ts';

/**
 * Looks, writes what was found to standard output and where `--out` says, and ends with the code that says how it went. When
 * that can't be done either, the code is that of a failure and standard error says which part it was.
 */
export async function diagnoseCommand(app: App, { json, out }: DiagnoseOptions): Promise<void> {
  let exitCode: number = diagnoseExitCodes.fail;
  // A Foyer that runs has Chromium's own files of this profile open.
  const scratch = mkdtempSync(join(tmpdir(), 'foyer-diagnose-'));
  app.setPath('sessionData', scratch);
  try {
    await app.whenReady();
    const all = await createServices({
      userData: app.getPath('userData'),
      version: app.getVersion(),
      net,
      companySession: session.fromPartition('company'),
      openExternal: () => Promise.reject(new Error('nobody is there to look at a page')),
      onBackFromBrowser: () => undefined,
      language: () => 'en',
    });
    const newSession = () => session.fromPartition('diagnostics');
    const report = await diagnose(all, { app, net, newSession, media: systemPreferences }, () => undefined);
    const text = json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report);
    if (out !== undefined) writeFileSync(out, text, { mode: 0o600 });
    await writeOut(text);
    exitCode = diagnoseExitCodes[report.verdict];
  } catch (error) {
    // SECURITY: the name alone: a message may quote anything.
    const name = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    process.stderr.write(`foyer --diagnose: it did not work (${name})\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    app.exit(exitCode);
  }
}
