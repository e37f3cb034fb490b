import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { electronPath, sandboxSwitches } from '../../demo/electron.ts';
import { exitCodeOf } from '../../main/policy/describe-policy.ts';
import { policyKeys } from '../../main/policy/resolve-policy.ts';

const project = join(import.meta.dirname, '../..');
let profile: string;

test.beforeEach(async () => {
  profile = await newProfile();
});

test.afterEach(async () => {
  await removeProfile(profile);
});

const description = z.object({
  state: z.enum(['none', 'managed']),
  unreadable: z.string().optional(),
  settings: z.record(z.string(), z.object({ value: z.unknown(), from: z.string() })),
  problems: z.array(z.object({ key: z.string(), value: z.string(), problem: z.string() })),
});

/** Asks the built Foyer, as a script of IT would. */
function printPolicy(env: NodeJS.ProcessEnv): Promise<{ readonly code: unknown; readonly out: string }> {
  const args = ['.', ...sandboxSwitches(process.env), `--user-data-dir=${profile}`, '--print-policy'];
  return new Promise((resolve) => {
    execFile(electronPath(), args, { cwd: project, env, timeout: 60_000 }, (error, out) => {
      resolve({ code: error === null ? 0 : error.code, out });
    });
  });
}

test('Foyer says which policy is in force, with a display and without', async () => {
  const remote = { ...process.env };
  delete remote['DISPLAY'];
  delete remote['WAYLAND_DISPLAY'];
  for (const env of [process.env, remote]) {
    const { code, out } = await printPolicy(env);
    const { unreadable, ...rest } = description.parse(JSON.parse(out));
    expect(Object.keys(rest.settings).sort()).toEqual([...policyKeys].sort());
    expect(code).toBe(exitCodeOf(unreadable === undefined ? rest : { ...rest, unreadable }));
    // Neither opened nor remembered anything.
    for (const file of ['boot.json', 'settings.json', 'last-policy.json'])
      expect(existsSync(join(profile, file))).toBe(false);
  }
});
