import { found, type Step } from '../step.ts';

interface Parts {
  readonly version: string;
  readonly electron: string;
  /** For example `linux x64 6.1.0`. */
  readonly system: string;
}

/** The oldest Electron that Foyer is released with. */
const released = 45;

export function versionStep({ version, electron, system }: Parts): Step {
  const supported = Number.parseInt(electron, 10) >= released;
  return {
    name: 'version',
    run: () =>
      Promise.resolve(
        found(supported ? 'version.good' : 'version.development', { version, electron, system }),
      ),
  };
}
