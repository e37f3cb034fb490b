import { readSecretFile } from '../config/secret-file.ts';
import type { Secret } from '../secret.ts';
import type { Readiness } from '../server/routes/health.ts';
import { Token04Key } from '../token04/token04-key.ts';
import { openLiveFile, type LiveFileOptions } from './live-file.ts';
import { secretID } from './secret-id.ts';

export interface LoadedSecret {
  readonly key: Token04Key;
  /** Names the secret without telling it, see `secret-id.ts`. */
  readonly id: string;
}

/** Where tokens get their key from: asked for each token, so that a new secret counts from the next one on. */
export interface ServerSecret {
  current(): LoadedSecret;
  /** Unix milliseconds at which the server read it. */
  since(): number;
  readiness(): Readiness;
}

/** A ServerSecret that stays the same. @throws Token04Error when it can't be one. */
export function fixedServerSecret(secret: Secret, now: number): ServerSecret {
  const loaded = loadedSecret(secret);
  return { current: () => loaded, since: () => now, readiness: () => ({ state: 'ok' }) };
}

export interface ServerSecretFile extends ServerSecret {
  reload(): Promise<void>;
  close(): void;
}

/**
 * The ServerSecret of a file, followed while the server runs. A file that is gone or holds no ServerSecret leaves the one
 * before in force.
 *
 * @throws SecretFileError, Token04Error when the file can't be used at the start.
 */
export async function openServerSecretFile(
  path: string,
  options: Omit<LiveFileOptions<LoadedSecret>, 'path' | 'load'> = {},
): Promise<ServerSecretFile> {
  const load = async (from: string) => loadedSecret(await readSecretFile(from));
  const file = await openLiveFile({ ...options, path, load });
  return {
    current: () => file.current(),
    since: () => file.since(),
    readiness: () =>
      file.problem() === null
        ? { state: 'ok' }
        : {
            state: 'degraded',
            reason: 'The new secret file can not be used; the secret before it is in force.',
          },
    reload: () => file.reload(),
    close: () => {
      file.close();
    },
  };
}

function loadedSecret(secret: Secret): LoadedSecret {
  return { key: new Token04Key(secret), id: secretID(secret) };
}
