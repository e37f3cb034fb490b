import { openLiveFile, type LiveFileOptions } from '../reload/live-file.ts';
import type { ReadyCheck } from '../server/routes/health.ts';
import { loadPolicy } from './load-policy.ts';
import type { Policy } from './policy.ts';

export interface PolicyFile {
  current(): Policy;
  reload(): Promise<void>;
  close(): void;
  readonly readiness: ReadyCheck;
}

/**
 * The policy of a file, followed while the server runs. SECURITY: a file that is gone or has a mistake leaves the rules
 * before in force; it never opens the door.
 *
 * @throws PolicyError when the file can't be used at the start.
 */
export async function openPolicyFile(
  path: string,
  options: Omit<LiveFileOptions<Policy>, 'path' | 'load'> = {},
): Promise<PolicyFile> {
  const file = await openLiveFile({ ...options, path, load: loadPolicy });
  const reason = 'The new policy file can not be used; the rules before it are in force.';
  return {
    current: () => file.current(),
    reload: () => file.reload(),
    close: () => {
      file.close();
    },
    readiness: {
      name: 'policy',
      check: () => (file.problem() === null ? { state: 'ok' } : { state: 'degraded', reason }),
    },
  };
}
