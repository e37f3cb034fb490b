/** What a start with the computer is told when no window shall open. */
export const hiddenSwitch = '--hidden';

interface Started {
  /** Electron's app. */
  readonly app: { readonly getLoginItemSettings: () => { readonly wasOpenedAtLogin: boolean } };
  readonly process: { readonly argv: readonly string[]; readonly platform: NodeJS.Platform };
}

/** Whether Foyer was started with the computer and may have to stay out of sight; the settings have the last word. */
export function opensHidden(app: Started['app'], { argv, platform }: Started['process']): boolean {
  // macOS gives its login items no arguments.
  if (platform === 'darwin') return app.getLoginItemSettings().wasOpenedAtLogin;
  return argv.includes(hiddenSwitch);
}
