import { parseArgs } from 'node:util';

export const usage = `npm run demo [-- OPTIONS]

  (none)            opens Foyer with a demo company; without a display, plays the story and saves screenshots
  --check           plays the whole story unattended; the last line is one JSON object
  --app-id N        on ZEGOCLOUD itself, with this AppID; needs --secret-file
  --secret-file F   the file that holds the AppID's ServerSecret
  --help            this text`;

/** Whose cloud the meeting runs on: the double on this computer, or ZEGOCLOUD itself. */
export type Cloud =
  | { readonly kind: 'double' }
  | { readonly kind: 'zegocloud'; readonly appID: number; readonly secretFile: string };

export type DemoOptions =
  { readonly kind: 'help' } | { readonly kind: 'run'; readonly check: boolean; readonly cloud: Cloud };

/** Something only the person at the terminal can put right; its message is all they need to see. */
export class UsageProblem extends Error {}

/** @throws UsageProblem in a sentence */
export function readOptions(words: readonly string[]): DemoOptions {
  const { check, help, 'app-id': appID, 'secret-file': secretFile } = parse(words);
  if (help) return { kind: 'help' };
  if (appID === undefined && secretFile === undefined)
    return { kind: 'run', check, cloud: { kind: 'double' } };
  if (appID === undefined || secretFile === undefined) {
    throw new UsageProblem(
      '--app-id and --secret-file belong together: the one names your project at ZEGOCLOUD, the other proves it.',
    );
  }
  if (!/^[1-9]\d{0,9}$/.test(appID) || Number(appID) > 4_294_967_295) {
    throw new UsageProblem(`--app-id takes the number that the ZEGOCLOUD console shows, not “${appID}”.`);
  }
  return { kind: 'run', check, cloud: { kind: 'zegocloud', appID: Number(appID), secretFile } };
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'app-id': { type: 'string' },
        'secret-file': { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    throw new UsageProblem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
