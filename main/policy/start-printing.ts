import type { App } from 'electron';
import { startAgainWithoutDisplay } from '../app/without-display.ts';

/** `foyer --print-policy`: this start opens no window and disturbs no Foyer that runs. */
export function startPrinting(app: Pick<App, 'exit' | 'getPath'>): void {
  startAgainWithoutDisplay();
  void import('./print-policy.ts').then(({ printPolicy }) => printPolicy(app));
}
