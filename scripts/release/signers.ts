import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

export type System = 'linux' | 'win' | 'mac';

type Env = Readonly<Record<string, string | undefined>>;

const windowsHook = z.object({
  signingProblem: z.custom<(env: Env) => string | undefined>((value) => typeof value === 'function'),
});

/** What macOS needs: who signs (a certificate in the keychain or in a file), and Apple's notary by a key of its own. */
const macNeeds = ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'];

/**
 * Why a release for this system could not be signed, in a sentence; `undefined` when all is there.
 * SECURITY: asked before anything is built, so that no unsigned release comes into being.
 */
export function signersProblem(system: System, env: Env): string | undefined {
  if ((env['FOYER_GPG_KEY'] ?? '') === '')
    return 'nobody signs the packages: set FOYER_GPG_KEY to the fingerprint of a key in your keyring (docs/releasing.md).';
  if ((env['FOYER_FEED_KEY'] ?? '') === '')
    return 'nobody signs the feed of updates: set FOYER_FEED_KEY to the file of its private key (docs/releasing.md).';
  if (system === 'win')
    return windowsHook
      .parse(createRequire(import.meta.url)('../../build/sign-windows.cjs'))
      .signingProblem(env);
  return system === 'mac' ? macProblem(env) : undefined;
}

function macProblem(env: Env): string | undefined {
  if ((env['CSC_NAME'] ?? env['CSC_LINK'] ?? '') === '')
    return 'nobody signs for macOS: set CSC_NAME to a Developer ID in the keychain, or CSC_LINK to its file (docs/releasing.md).';
  const missing = macNeeds.filter((name) => (env[name] ?? '') === '');
  if (missing.length > 0) return `Apple’s notary is not asked: ${missing.join(', ')} is not set.`;
  return existsSync(env['APPLE_API_KEY'] ?? '') ? undefined : 'the file of APPLE_API_KEY is not there.';
}
