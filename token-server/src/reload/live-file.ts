import { stat } from 'node:fs/promises';

export interface LiveFileOptions<T> {
  readonly path: string;
  /** Reads and checks the file; what it throws leaves the value before in force. */
  readonly load: (path: string) => Promise<T>;
  /** How often to look whether the file changed, in milliseconds. */
  readonly checkEvery?: number;
  /** Unix milliseconds. */
  readonly clock?: () => number;
  readonly onChange?: (value: T) => void;
  readonly onProblem?: (error: unknown) => void;
}

/** The content of a file that may be replaced while the server runs. */
export interface LiveFile<T> {
  current(): T;
  /** Unix milliseconds at which the current value was read. */
  since(): number;
  /** What was wrong with the file when it was last read; null when it is the one in force. */
  problem(): unknown;
  /** Reads the file now, changed or not. Never rejects: what is wrong with it goes to `onProblem`. */
  reload(): Promise<void>;
  /** Ends looking. */
  close(): void;
}

/**
 * Reads a file and follows it: by its time, size and number every two seconds, which also sees a file that was renamed
 * into place or a link (as Kubernetes mounts secrets) that points elsewhere now. A notification of the system sees neither
 * everywhere, nor anything on a network drive.
 *
 * @throws whatever `load` throws for the file at the start.
 */
export async function openLiveFile<T>(options: LiveFileOptions<T>): Promise<LiveFile<T>> {
  const { path, load, checkEvery = 2000, clock = Date.now, onChange, onProblem } = options;
  // Looked up before reading: a change while it is read then counts as one to come.
  let version = await versionOf(path);
  let suspect = version;
  let current = await load(path);
  let since = clock();
  let problem: unknown = null;
  let last: Promise<void> = Promise.resolve();

  async function read(always: boolean): Promise<void> {
    const found = await versionOf(path);
    if (found === version && !always) return;
    try {
      current = await load(path);
    } catch (error) {
      // Perhaps it is being written at this moment: only what is still the same at the next look is bad.
      if (!always && found !== suspect) {
        suspect = found;
        return;
      }
      version = found;
      problem = error;
      onProblem?.(error);
      return;
    }
    version = found;
    since = clock();
    problem = null;
    onChange?.(current);
  }

  /** One reading at a time, so that an older one never overtakes a newer one. */
  function readNext(always: boolean): Promise<void> {
    last = last.then(() => read(always)).catch(() => undefined);
    return last;
  }

  const timer = setInterval(() => void readNext(false), checkEvery);
  timer.unref();
  return {
    current: () => current,
    since: () => since,
    problem: () => problem,
    reload: () => readNext(true),
    close() {
      clearInterval(timer);
    },
  };
}

/** Differs whenever the file was written or replaced, or a link on the way to it points elsewhere. */
async function versionOf(path: string): Promise<string> {
  const file = await stat(path, { bigint: true }).catch(() => null);
  if (file === null) return 'absent';
  return [file.dev, file.ino, file.size, file.mtimeNs, file.ctimeNs].map(String).join(' ');
}
