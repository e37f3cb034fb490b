import { _electron, type ElectronApplication } from 'playwright';

type StartOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** In milliseconds. Electron is there in one or two seconds. */
const longestStart = 15_000;

/**
 * Starts Electron under the driver, which reads on its error output where to attach. Of some hundred starts on a busy
 * computer one is missed (measured): both then wait for ever, so that one is ended and started once more.
 */
export async function startElectron(options: StartOptions): Promise<ElectronApplication> {
  const start = () => _electron.launch({ ...options, timeout: longestStart });
  return start().catch((error: unknown) => {
    if (!String(error).includes('Timeout')) throw error;
    return start();
  });
}
