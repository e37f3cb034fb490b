const headless = '--ozone-platform=headless';

/**
 * A start that opens no window, where Linux has no display: Chromium ends before the answer is there unless it was told at
 * its start, so the same program is started again with that, and this one ends as that one does.
 */
export function startAgainWithoutDisplay(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY || process.argv.includes(headless)) return;
  // What Chromium complains about then is no answer to the question. The module is loaded here: no other start shall pay for it.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const again = spawnSync(process.execPath, [...process.argv.slice(1), headless], {
    stdio: ['inherit', 'inherit', 'ignore'],
  });
  process.exit(again.status ?? 2);
}
