import type { App } from 'electron';

const headless = '--ozone-platform=headless';

/** `foyer --print-policy`: this start opens no window and disturbs no Foyer that runs. */
export function startPrinting(app: Pick<App, 'exit' | 'getPath'>): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY && !process.argv.includes(headless)) {
    // Over SSH there is no display, and Chromium ends before the answer is there unless it was told at its start. What it
    // complains about then is no answer to the question. The module is loaded here: no other start shall pay for it.
    const { spawnSync } = process.getBuiltinModule('node:child_process');
    const again = spawnSync(process.execPath, [...process.argv.slice(1), headless], {
      stdio: ['inherit', 'inherit', 'ignore'],
    });
    process.exit(again.status ?? 2);
  }
  void import('./print-policy.ts').then(({ printPolicy }) => printPolicy(app));
}
