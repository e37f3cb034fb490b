import type { ReadyCheck } from '../server/routes/health.ts';
import { openLiveFile, type LiveFileOptions } from './live-file.ts';

/** A key that a file holds, and a name for it that logs may show. */
export interface NamedKey<T> {
  readonly value: T;
  readonly id: string;
}

export interface LiveKey<T> {
  current(): T;
  /** Of the current one, with the name of its setting, for the log. */
  description(): { readonly file: string; readonly keyID: string };
  reload(): Promise<void>;
  close(): void;
  readonly readiness: ReadyCheck;
}

/**
 * A key of a file, followed while the server runs. A file that is gone or holds no such key leaves the one before in
 * force, and `/readyz` says so under `name`.
 *
 * @throws whatever `load` throws for the file at the start.
 */
export async function openLiveKey<T>(
  name: string,
  options: LiveFileOptions<NamedKey<T>>,
): Promise<LiveKey<T>> {
  const file = await openLiveFile(options);
  const reason = 'The new key file can not be used; the key before it is in force.';
  return {
    current: () => file.current().value,
    description: () => ({ file: name, keyID: file.current().id }),
    reload: () => file.reload(),
    close: () => {
      file.close();
    },
    readiness: {
      name,
      check: () => (file.problem() === null ? { state: 'ok' } : { state: 'degraded', reason }),
    },
  };
}
