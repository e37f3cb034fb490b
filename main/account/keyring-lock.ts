import { execFile } from 'node:child_process';

/** Runs a program and gives what it prints; `undefined` when there is no such program, rejects when it fails. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string | undefined>;

interface Tool {
  readonly program: string;
  readonly defaultCollection: readonly string[];
  readonly locked: (collection: string) => readonly string[];
}

const service = 'org.freedesktop.secrets';
const root = '/org/freedesktop/secrets';
const readAlias = 'org.freedesktop.Secret.Service.ReadAlias';
const collectionType = 'org.freedesktop.Secret.Collection';
const getProperty = 'org.freedesktop.DBus.Properties.Get';

/** The tools with which a Linux desktop talks to its message bus; one of them is on every one. */
const tools: readonly Tool[] = [
  {
    program: 'gdbus',
    defaultCollection: [
      ...['call', '--session', '--dest', service, '--object-path', root],
      ...['--method', readAlias, 'default'],
    ],
    locked: (collection) => [
      ...['call', '--session', '--dest', service, '--object-path', collection],
      ...['--method', getProperty, collectionType, 'Locked'],
    ],
  },
  {
    program: 'busctl',
    defaultCollection: [
      ...['--user', 'call', service, root],
      ...['org.freedesktop.Secret.Service', 'ReadAlias', 's', 'default'],
    ],
    locked: (collection) => ['--user', 'get-property', service, collection, collectionType, 'Locked'],
  },
  {
    program: 'dbus-send',
    defaultCollection: [
      ...['--session', '--print-reply', `--dest=${service}`, root],
      ...[readAlias, 'string:default'],
    ],
    locked: (collection) => [
      ...['--session', '--print-reply', `--dest=${service}`, collection],
      ...[getProperty, `string:${collectionType}`, 'string:Locked'],
    ],
  },
];

/**
 * Whether the keyring is locked. A locked gnome-keyring reads as an empty one (measured), so the Secret Service itself is
 * asked. `unknown`: nobody could be asked, or there is no keyring yet.
 */
export async function keyringLock(run: RunProgram = runProgram): Promise<'locked' | 'unlocked' | 'unknown'> {
  for (const { program, defaultCollection, locked } of tools) {
    try {
      const alias = await run(program, defaultCollection);
      if (alias === undefined) continue;
      const collection = /\/org\/freedesktop\/secrets\/\w+\/\w+/.exec(alias)?.[0];
      if (collection === undefined) return 'unknown';
      return await isLocked(run, program, locked(collection));
    } catch {
      return 'unknown';
    }
  }
  return 'unknown';
}

async function isLocked(
  run: RunProgram,
  program: string,
  args: readonly string[],
): Promise<'locked' | 'unlocked' | 'unknown'> {
  try {
    const answer = (await run(program, args)) ?? '';
    if (/\btrue\b/.test(answer)) return 'locked';
    return /\bfalse\b/.test(answer) ? 'unlocked' : 'unknown';
  } catch {
    // A keyring that was never unlocked in this session is named but not there (measured).
    return 'locked';
  }
}

function runProgram(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: 3000, encoding: 'utf8' }, (error, printed) => {
      if (error === null) resolve(printed);
      else if (error.code === 'ENOENT') resolve(undefined);
      else reject(new Error(`${program} failed`));
    });
  });
}
