import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronPath, sandboxSwitches } from './electron.ts';

const project = join(import.meta.dirname, '..');

/** How Foyer ended, and the last it complained of. */
export interface Ending {
  readonly status: number | string;
  readonly complaint: string;
}

/** Opens Foyer for the person at the screen, with their own camera and microphone, and waits until they quit it. */
export function openFoyer(profile: string, switches: readonly string[]): Promise<Ending> {
  const foyer = spawn(
    electronPath(),
    ['.', ...sandboxSwitches(process.env), `--user-data-dir=${profile}`, ...switches],
    { cwd: project, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaint = '';
  foyer.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(-2000);
  });
  // Ctrl+C ends the demo in order: Foyer first, then everything around it.
  const quit = (): void => {
    foyer.kill('SIGTERM');
  };
  process.on('SIGINT', quit).on('SIGTERM', quit);
  return new Promise((resolve, reject) => {
    foyer.once('error', reject);
    foyer.once('exit', (code, signal) => {
      process.off('SIGINT', quit).off('SIGTERM', quit);
      const asked = signal === 'SIGTERM' || signal === 'SIGINT';
      resolve({ status: asked ? 0 : (code ?? signal ?? 1), complaint });
    });
  });
}
