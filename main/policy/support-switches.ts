import { join } from 'node:path';
import { linuxPolicy } from './linux-policy.ts';
import { managedPreferences } from './macos-source.ts';
import { isRecord, readingOfJson } from './reading.ts';
import { parseRegistryAnswer } from './registry-answer.ts';
import { readTrustedFile, type TrustedFile } from './trusted-file.ts';

const registryList = 'HKLM\\SOFTWARE\\Policies\\Foyer\\supportSwitches';
const computersProfile = join(managedPreferences, 'app.foyer.desktop.plist');

/** What a program of the operating system prints; empty when it fails. */
type Run = (program: string, args: readonly string[], input?: Buffer) => string;

interface Parts {
  readonly read?: (file: string, owner: number) => TrustedFile;
  readonly run?: Run;
}

/**
 * The switches that the computer's policy allows for support (`supportSwitches`), by name. It is read apart from the rest of
 * the policy, and at once, because Foyer must know before it starts; and on most starts it is not read at all.
 *
 * SECURITY: only what holds for the whole computer counts, not what is set for one person, and what cannot be read allows
 * nothing.
 */
export function supportSwitches(
  platform: NodeJS.Platform,
  { read = readTrustedFile, run = runNow }: Parts = {},
): readonly string[] {
  switch (platform) {
    case 'win32': {
      const reg = `${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\reg.exe`;
      const keys = parseRegistryAnswer(run(reg, ['query', registryList, '/reg:64']));
      return keys.flatMap(({ values }) => values.map(({ data }) => data));
    }
    case 'darwin': {
      const plist = read(computersProfile, 0);
      if (plist.kind !== 'read') return [];
      return listIn(run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', '--', '-'], plist.contents));
    }
    default: {
      const file = read(linuxPolicy.file, linuxPolicy.owner);
      return file.kind === 'read' ? listIn(file.contents.toString('utf8')) : [];
    }
  }
}

function listIn(json: string): readonly string[] {
  const reading = readingOfJson('', json);
  const mandatory = reading.kind === 'found' ? reading.document['mandatory'] : undefined;
  const list: unknown = isRecord(mandatory) ? mandatory['supportSwitches'] : undefined;
  return Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : [];
}

/** The module is loaded here: no other start shall pay for it. */
const runNow: Run = (program, args, input) => {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, stdout } = spawnSync(program, args, {
    ...(input === undefined ? {} : { input }),
    encoding: 'utf8',
    timeout: 10_000,
    windowsHide: true,
  });
  return status === 0 ? stdout : '';
};
