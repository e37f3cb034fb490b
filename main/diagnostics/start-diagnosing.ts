import type { App } from 'electron';
import { startAgainWithoutDisplay } from '../app/without-display.ts';
import type { DiagnoseOptions } from './command-line.ts';

/** `foyer --diagnose`: this start opens no window and disturbs no Foyer that runs. */
export function startDiagnosing(app: App, options: DiagnoseOptions): void {
  startAgainWithoutDisplay();
  void import('./diagnose-command.ts').then(
    ({ diagnoseCommand }) => diagnoseCommand(app, options),
    () => {
      app.exit(2);
    },
  );
}
