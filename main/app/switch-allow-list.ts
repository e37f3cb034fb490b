/** What `foyer` ends with when it refuses a switch: the code for wrong use. */
export const refusedExitCode = 64;

type AllowedValue = 'any' | ReadonlySet<string>;

const displays = new Set(['headless', 'x11', 'wayland', 'auto']);

/**
 * Every switch that an installed Foyer takes, in any system. A list of what is forbidden would miss some of Chromium's more
 * than a thousand.
 */
const allowed: ReadonlyMap<string, AllowedValue> = new Map<string, AllowedValue>([
  // Foyer's own.
  ['print-policy', 'any'],
  ['diagnose', 'any'],
  ['json', 'any'],
  ['out', 'any'],
  ['hidden', 'any'],
  // From the updaters: the first start of a new version.
  ['updated', 'any'],
  ['squirrel-firstrun', 'any'],
  // How things look, and where there is no display. None of them opens or weakens anything.
  ['ozone-platform', displays],
  ['ozone-platform-hint', displays],
  ['lang', 'any'],
  ['force-device-scale-factor', 'any'],
  ['force-renderer-accessibility', 'any'],
  ['disable-gpu', 'any'],
]);

/** Finder adds one to what it starts. */
const fromFinder = /^psn_\d+_\d+$/;

/**
 * The switches among arguments that an installed Foyer does not take, by name.
 * @param args without the program
 * @param supported names that the computer's policy allows besides
 */
export function refusedSwitches(
  args: readonly string[],
  platform: NodeJS.Platform,
  supported: readonly string[] = [],
): string[] {
  const refused = new Set<string>();
  for (const arg of args) {
    // Chromium trims too. After a lone `--` it takes nothing for a switch any more.
    const word = arg.trim();
    if (word === '--') break;
    const prefix = platform === 'win32' ? /^(?:--|-|\/)/ : /^--?/;
    if (!prefix.test(word)) continue;
    const [name = '', ...values] = word.replace(prefix, '').split('=');
    if (!takes(name.toLowerCase(), values.join('='), platform) && !supported.includes(name.toLowerCase()))
      refused.add(name);
  }
  return [...refused];
}

function takes(name: string, value: string, platform: NodeJS.Platform): boolean {
  if (platform === 'darwin' && fromFinder.test(name)) return true;
  const values = allowed.get(name);
  return values === 'any' || values?.has(value) === true;
}

interface Start {
  readonly argv: readonly string[];
  readonly platform: NodeJS.Platform;
  /** The folder of the running code. */
  readonly code: string;
  /** Asked only when there is something to refuse: it reads files. */
  readonly supported: () => readonly string[];
  /** Says so and ends this process. */
  readonly refuse: (sentence: string) => void;
}

/**
 * SECURITY: an installed Foyer is not steered by its arguments: no debugging port, no net log, no other hosts, certificates
 * or proxies, no sandbox switched off. It must run before Electron is ready, in one go: until then none of them has had an
 * effect. From source everything is taken; tests live on it.
 */
export function takeOnlyAllowedSwitches({ argv, platform, code, supported, refuse }: Start): void {
  // Not `app.isPackaged`: that is the name of the program's file, which whoever copies it chooses.
  if (!/[\\/]app\.asar[\\/]/.test(code)) return;
  const args = argv.slice(1);
  if (refusedSwitches(args, platform).length === 0) return;
  const refused = refusedSwitches(args, platform, supported());
  if (refused.length > 0) refuse(sentenceAbout(refused));
}

function sentenceAbout(refused: readonly string[]): string {
  // SECURITY: a terminal takes some characters for orders; names of switches have none of them.
  const names = refused.map((name) => `--${name.replace(/[^\w-]/g, '?').slice(0, 60)}`);
  return `Foyer does not start with ${names.join(', ')}: only the policy of this computer can allow that (supportSwitches).`;
}
