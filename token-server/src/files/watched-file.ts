import { stat } from 'node:fs/promises';
import type { Awaitable } from '../awaitable.ts';

export interface WatchOptions {
  /** How often to look whether the file changed, in milliseconds. */
  readonly checkEvery?: number | undefined;
  /** Told when a changed file can't be used; what was read before stays in force. */
  readonly onProblem?: ((error: unknown) => void) | undefined;
}

/** What a file says, read again when it changed. */
export interface WatchedFile<T> {
  current(): Awaitable<T>;
  /** False while the file has changed into one that can't be used. */
  isUsable(): Promise<boolean>;
}

/**
 * Reads a file that an operator's command writes while the server runs. A change counts within about a second.
 * It looks when it is asked, at most every `checkEvery`, so that nothing polls while nobody asks.
 *
 * @throws whatever `read` does at the start.
 */
export async function watchFile<T>(
  path: string,
  read: (path: string) => Promise<T>,
  { checkEvery = 1000, onProblem }: WatchOptions = {},
): Promise<WatchedFile<T>> {
  let version = await versionOf(path);
  let content = await read(path);
  let usable = true;
  let checkedAt = performance.now();
  let reloading: Promise<void> | null = null;

  async function reload(): Promise<void> {
    const found = await versionOf(path);
    if (found === version) return;
    version = found;
    try {
      content = await read(path);
      usable = true;
    } catch (error) {
      usable = false;
      onProblem?.(error);
    }
  }

  /** What to wait for; null when it was looked at a moment ago. */
  function refresh(): Promise<void> | null {
    if (reloading === null) {
      const now = performance.now();
      if (now - checkedAt < checkEvery) return null;
      checkedAt = now;
      reloading = reload().finally(() => {
        reloading = null;
      });
    }
    return reloading;
  }

  return {
    current() {
      return refresh()?.then(() => content) ?? content;
    },
    async isUsable() {
      await refresh();
      return usable;
    },
  };
}

/** Differs whenever the file was written or replaced. */
async function versionOf(path: string): Promise<string> {
  const file = await stat(path, { bigint: true }).catch(() => null);
  return file === null
    ? 'absent'
    : `${String(file.ino)} ${String(file.size)} ${String(file.mtimeNs)} ${String(file.ctimeNs)}`;
}
