import { _electron, type ElectronApplication } from 'playwright';
import { makeSureOfAnswers } from './sure-answers.ts';

type StartOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** In milliseconds. Electron is there in one or two seconds. */
const longestStart = 15_000;

/**
 * Starts Electron under the driver. Of some hundred starts on a busy computer one never came back, with Electron there
 * and idle; why is not known. That one is ended and started once more.
 */
export async function startElectron(options: StartOptions): Promise<ElectronApplication> {
  const start = () => _electron.launch({ ...options, timeout: longestStart });
  const app = await start().catch((error: unknown) => {
    if (!String(error).includes('Timeout')) throw error;
    return start();
  });
  makeSureOfAnswers(app);
  return app;
}
