import type { AuditEntry, AuditLog } from '../../src/index.ts';

export interface MemoryAuditLog extends AuditLog {
  readonly entries: readonly AuditEntry[];
  /** From now on every write fails, until it is set back. */
  broken: boolean;
}

/** Keeps entries for a test to look at. */
export function memoryAuditLog(): MemoryAuditLog {
  const entries: AuditEntry[] = [];
  return {
    entries,
    broken: false,
    write(entry) {
      this.check();
      entries.push(entry);
    },
    check() {
      if (this.broken) throw new Error('the disk is full');
    },
    close: () => Promise.resolve(),
  };
}
