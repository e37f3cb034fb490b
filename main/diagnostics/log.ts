import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** One fact for support. SECURITY: only codes, phases and numbers fit; there is no field for text of others. */
export interface LogEntry {
  readonly event: string;
  readonly code?: string;
  readonly support?: string;
  readonly detail?: number;
}

export type Log = (entry: LogEntry) => void;

interface Limits {
  /** A file larger than this is followed by the next, in bytes. */
  readonly maxBytes: number;
  /** How many files there are at most, the one that is written to included. */
  readonly files: number;
}

export const logLimits: Limits = { maxBytes: 1_000_000, files: 3 };

/** The log and what it was before, the newest first: `foyer.log`, `foyer.log.1`, `foyer.log.2`. */
export function logFiles(file: string, { files }: Limits = logLimits): string[] {
  return Array.from({ length: files }, (_, age) => (age === 0 ? file : `${file}.${String(age)}`));
}

/** Appends one JSON line an event to `file`. Old files are dropped. A log that cannot be written never stops Foyer. */
export function createLog(file: string, now: () => Date, limits: Limits = logLimits): Log {
  return (entry) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limits.maxBytes)
        rotate(logFiles(file, limits));
      appendFileSync(file, `${JSON.stringify({ time: now().toISOString(), ...entry })}\n`, { mode: 0o600 });
    } catch {
      // A full disk or a read-only profile is not a reason to fail a meeting.
    }
  };
}

/** Each takes the place of the one after it, the oldest first; the last is overwritten. */
function rotate(files: readonly string[]): void {
  for (let age = files.length - 1; age > 0; age -= 1) {
    const [older, newer] = [files[age], files[age - 1]];
    if (older === undefined || newer === undefined) continue;
    if (statSync(newer, { throwIfNoEntry: false }) !== undefined) renameSync(newer, older);
  }
}
