import { join } from 'node:path';
import { type PolicySource, type Reading, readingOfJson } from './reading.ts';
import type { RunProgram } from './run-program.ts';
import { readTrustedFile, type TrustedFile } from './trusted-file.ts';

interface Parts {
  /** The name of the account, as the system has it. */
  readonly user: string;
  readonly run: RunProgram;
  readonly read?: (file: string) => TrustedFile;
}

const domain = 'app.foyer.desktop.plist';
export const managedPreferences = '/Library/Managed Preferences';

/**
 * macOS: what a configuration profile forces, and nothing else: the system keeps it apart from what `defaults` writes. The
 * computer's profile counts as a whole; the user's only where the computer has none.
 */
export function createMacosSource({
  user,
  run,
  read = (file) => readTrustedFile(file, 0),
}: Parts): PolicySource {
  async function look(file: string): Promise<Reading> {
    const plist = read(file);
    if (plist.kind === 'absent') return plist;
    if (plist.kind === 'unreadable') return { kind: 'unreadable', source: file, reason: plist.reason };
    const json = await run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', '--', '-'], plist.contents);
    return json === undefined
      ? { kind: 'unreadable', source: file, reason: 'malformed' }
      : readingOfJson(file, json);
  }

  return async () => {
    const computer = await look(join(managedPreferences, domain));
    return computer.kind === 'absent' ? look(join(managedPreferences, user, domain)) : computer;
  };
}
