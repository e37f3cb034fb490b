import { closeSync, fstatSync, openSync, statSync, writeSync } from 'node:fs';
import { DataFileError } from '../files/data-file-error.ts';
import { fileProblem } from '../files/file-problem.ts';
import type { AuditLog } from './audit.ts';

export interface FileAuditLogOptions {
  /** How often to look whether the file was moved away or removed, in milliseconds. */
  readonly checkEvery?: number;
  /** Unix milliseconds. */
  readonly clock?: () => number;
  /** Told when a file of this name can't be opened after the one before was moved away; that one stays in use. */
  readonly onProblem?: (error: unknown) => void;
}

export interface FileAuditLog extends AuditLog {
  /** Goes on with the file that now has the name, after a tool such as logrotate moved the other one away. */
  reopen(): void;
}

/**
 * One JSON line for each entry, appended (O_APPEND) and handed to the system before `write` returns: an answer never
 * leaves before its entry, and several processes may share the file. After entries that could not be written, a line
 * of its own says how many are missing: `{"time":…,"event":"gap","lost":3}`.
 * SECURITY: a new file is readable by its owner alone (0600).
 *
 * @throws DataFileError when the file can't be opened.
 */
export function openFileAuditLog(path: string, options: FileAuditLogOptions = {}): FileAuditLog {
  const { checkEvery = 2000, clock = Date.now, onProblem } = options;
  let file: number | null = open(path);
  let torn = false;
  let lost = 0;

  function append(text: string): void {
    if (file === null) throw new DataFileError(`${path}: the audit log is closed`);
    const gap = { time: new Date(clock()).toISOString(), event: 'gap', lost };
    // What got only half onto a full disk must not run into the line after it.
    const bytes = Buffer.from(`${torn ? '\n' : ''}${lost > 0 ? `${JSON.stringify(gap)}\n` : ''}${text}`);
    const written = writeSync(file, bytes);
    if (written === bytes.length) {
      torn = false;
      lost = 0;
      return;
    }
    torn = written > 0 || torn;
    throw new DataFileError(`${path}: the disk is full`);
  }

  function reopen(): void {
    if (file === null) return;
    const next = open(path);
    closeSync(file);
    file = next;
    torn = false;
  }

  const timer = setInterval(() => {
    try {
      if (file !== null && !isAt(file, path)) reopen();
    } catch (error) {
      onProblem?.(error);
    }
  }, checkEvery);
  timer.unref();

  return {
    write(entry) {
      try {
        append(`${JSON.stringify(entry)}\n`);
      } catch (error) {
        lost += 1;
        throw asDataFileError(path, error);
      }
    },
    check() {
      if (lost > 0) append('');
    },
    reopen,
    close() {
      clearInterval(timer);
      if (file !== null) closeSync(file);
      file = null;
      return Promise.resolve();
    },
  };
}

/** Finds out whether the file can be opened; makes it when there is none. @throws DataFileError when not. */
export function requireAuditFile(path: string): void {
  closeSync(open(path));
}

function open(path: string): number {
  try {
    return openSync(path, 'a', 0o600);
  } catch (error) {
    throw asDataFileError(path, error);
  }
}

function isAt(file: number, path: string): boolean {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  const own = fstatSync(file, { bigint: true });
  return there?.ino === own.ino && there.dev === own.dev;
}

function asDataFileError(path: string, error: unknown): DataFileError {
  if (error instanceof DataFileError) return error;
  return new DataFileError(`${path} can not be written: ${fileProblem(error)}`);
}
