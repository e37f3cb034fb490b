import { createRequire } from 'node:module';
import { z } from 'zod';

/** The Electron binary the set-up has installed. Outside Electron, its package exports the binary's path. */
export function electronPath(): string {
  return z.string().parse(createRequire(import.meta.url)('electron'));
}

/** Fake camera and microphone at five frames a second: what a small machine decodes with ease. Permissions stay real. */
export const fakeMedia = '--use-fake-device-for-media-stream=fps=5';

/** Chromium's sandbox stays on wherever it can; the commands that start us have looked (scripts/setup/decide.mjs). */
export function sandboxSwitches(environment: NodeJS.ProcessEnv): string[] {
  return environment['FOYER_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : [];
}
