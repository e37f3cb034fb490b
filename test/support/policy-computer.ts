import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { electronPath } from '../../demo/electron.ts';
import type { PolicyValues } from '../../shared/policy-settings.ts';

/** Programs that are started here see /etc/foyer/policy.json; nobody else on this computer does. */
export interface PolicyComputer {
  /** Becomes Electron: for `through` of a launch. */
  readonly program: string;
  readonly set: (mandatory: PolicyValues, recommended?: PolicyValues) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Another /etc takes root to put in its place: a policy has to be root's. */
export const canHavePolicy = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * A computer with a policy of its own, as its administrator would have written it.
 * @param electron what `program` becomes
 */
export async function startPolicyComputer(electron = electronPath()): Promise<PolicyComputer> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-policy-'));
  const etc = join(folder, 'etc');
  await promisify(execFile)('cp', ['-a', '/etc', etc]);
  await promisify(execFile)('install', ['-d', '-m', '755', join(etc, 'foyer')]);
  const program = join(folder, 'electron');
  const inside = `mount --bind '${etc}' /etc && exec '${electron}' "$@"`;
  await writeFile(program, `#!/bin/sh\nexec unshare --mount sh -c ${quoted(inside)} electron "$@"\n`);
  await chmod(program, 0o755);
  return {
    program,
    set: (mandatory, recommended = {}) =>
      writeFile(join(etc, 'foyer', 'policy.json'), JSON.stringify({ mandatory, recommended }), {
        mode: 0o644,
      }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
