import { type App, dialog } from 'electron';
import { supportSwitches } from '../policy/support-switches.ts';
import { refusedExitCode, takeOnlyAllowedSwitches } from './switch-allow-list.ts';

/** The first thing an installed Foyer does; nothing may be awaited before it. */
export function refuseSwitches(app: Pick<App, 'getName'>, code: string): void {
  takeOnlyAllowedSwitches({
    argv: process.argv,
    platform: process.platform,
    code,
    supported: () => supportSwitches(process.platform),
    refuse(sentence) {
      process.stderr.write(`${sentence}\n`);
      // A program with windows has nobody who reads that, except on Linux.
      if (process.platform !== 'linux') dialog.showErrorBox(app.getName(), sentence);
      process.exit(refusedExitCode);
    },
  });
  // SECURITY: what the switch `ssl-key-log-file` does, by the environment.
  delete process.env['SSLKEYLOGFILE'];
}
