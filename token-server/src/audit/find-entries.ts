import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { DataFileError } from '../files/data-file-error.ts';
import { fileProblem } from '../files/file-problem.ts';

const text = z.string().nullable();

/** What is read of an entry; one that an older server wrote may lack what was added since. */
const entrySchema = z.object({
  time: z.string(),
  requestID: z.string(),
  action: z.string(),
  decision: z.enum(['granted', 'refused']),
  code: text,
  subject: text.default(null),
  userID: text.default(null),
  method: text.default(null),
  credentialID: text.default(null),
  invitationID: text.default(null),
  room: text.default(null),
  role: text.default(null),
  rights: z.object({ login: z.boolean(), publish: z.boolean() }).nullable().default(null),
  ttl: z.number().nullable().default(null),
  rule: text.default(null),
  secretID: text.default(null),
  address: z.string(),
});

export type FoundEntry = z.output<typeof entrySchema>;

export interface Search {
  readonly entries: readonly FoundEntry[];
  /** How many files were read. */
  readonly files: number;
}

/**
 * The entries of one request, in an audit file and in those that a log rotation put beside it, packed or not, oldest first.
 *
 * @throws DataFileError when a file can't be read.
 */
export async function findEntries(auditFile: string, requestID: string): Promise<Search> {
  const files = await withRotated(auditFile);
  const entries: FoundEntry[] = [];
  for (const file of files) {
    try {
      for await (const line of linesOf(file)) {
        if (!line.includes(requestID)) continue;
        const entry = entrySchema.safeParse(parsed(line));
        if (entry.success && entry.data.requestID === requestID) entries.push(entry.data);
      }
    } catch (error) {
      throw new DataFileError(`${file}: ${fileProblem(error)}`);
    }
  }
  entries.sort((a, b) => a.time.localeCompare(b.time));
  return { entries, files: files.length };
}

/** `audit.jsonl` with `audit.jsonl.1`, `audit.jsonl.2.gz`, `audit-20261124.jsonl` and the like. */
async function withRotated(auditFile: string): Promise<readonly string[]> {
  const folder = dirname(auditFile);
  const name = basename(auditFile);
  const stem = basename(name, extname(name));
  const names = await readdir(folder).catch((error: unknown) => {
    throw new DataFileError(`${folder}: ${fileProblem(error)}`);
  });
  const found = names.filter(
    (other) =>
      other === name ||
      other.startsWith(`${name}.`) ||
      other.startsWith(`${name}-`) ||
      other.startsWith(`${stem}-`),
  );
  if (found.length === 0) throw new DataFileError(`${auditFile}: no such file`);
  return found.map((other) => join(folder, other));
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  // A pipe does not hand on what went wrong before it.
  source.on('error', (error) => input.destroy(error));
  yield* createInterface({ input, crlfDelay: Infinity });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line that a full disk cut short.
    return null;
  }
}
