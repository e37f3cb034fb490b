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

const maxBytes = 1_000_000;

/** Appends one JSON line an event to `file`; keeps one older file. A log that cannot be written never stops Foyer. */
export function createLog(file: string, now: () => Date): Log {
  return (entry) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.old`);
      appendFileSync(file, `${JSON.stringify({ time: now().toISOString(), ...entry })}\n`, { mode: 0o600 });
    } catch {
      // A full disk or a read-only profile is not a reason to fail a meeting.
    }
  };
}
