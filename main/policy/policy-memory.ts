import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { KnownPolicy } from './resolve-policy.ts';

/** Keeps what a source said last, for the day on which it can't be read. */
export interface PolicyMemory {
  readonly read: () => KnownPolicy | undefined;
  readonly write: (known: KnownPolicy) => void;
}

const knownSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('absent') }),
  z.object({ kind: z.literal('found'), source: z.string(), document: z.record(z.string(), z.unknown()) }),
]);

/** The memory in the employee's profile. A damaged one is as good as none. */
export function policyMemoryIn(userData: string): PolicyMemory {
  const file = join(userData, 'last-policy.json');
  const read = (): KnownPolicy | undefined => {
    try {
      return knownSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
    } catch {
      return undefined;
    }
  };
  return {
    read,
    write(known) {
      // Nearly always it is what is there already.
      if (JSON.stringify(read()) === JSON.stringify(known)) return;
      writeFileSync(`${file}.new`, JSON.stringify(known), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}
