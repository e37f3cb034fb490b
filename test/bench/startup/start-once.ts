import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { sandboxSwitches } from '../../../demo/electron.ts';
import { familyOf, proportionalMemory } from './process-family.ts';
import type { Side } from './sides.ts';

/** One start. Times in milliseconds from the spawn, memory in MiB. */
export interface Sample {
  readonly firstContentfulPaint: number;
  readonly usable: number;
  readonly memory: number;
  readonly windowSize: string;
  readonly electron: string;
}

const reportSchema = z.union([
  z.object({ failed: z.string() }),
  z.object({
    sighting: z.object({ firstContentfulPaint: z.number(), usable: z.number() }),
    windowSize: z.string(),
    electron: z.string(),
  }),
]);

/** A start that takes longer has failed. */
const patienceMs = 60_000;

/**
 * How long after it can be used an app's memory is read: Foyer loads settings and keychain 1.5 s after it is ready,
 * and both sides let go of what only the start needed.
 */
const settledMs = 3000;

/** Starts one side, waits until it can be used and has settled, and ends it. Throws when the start fails. */
export async function startOnce(electron: string, observer: string, side: Side): Promise<Sample> {
  const spawned = performance.timeOrigin + performance.now();
  const child = spawn(
    electron,
    ['-r', observer, side.app, ...sandboxSwitches(process.env), `--user-data-dir=${side.profile}`],
    {
      env: { ...process.env, FOYER_BENCH_READY: side.ready, FOYER_BENCH_PAGE: side.page },
      stdio: ['ignore', 'pipe', 'ignore'],
      // A process group of its own, so that all of it can be ended.
      detached: true,
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${electron} cannot be started`);
  try {
    const seen = await within(patienceMs, reportFrom(child.stdout));
    if ('failed' in seen) throw new Error(seen.failed);
    await delay(settledMs);
    const { firstContentfulPaint, usable } = seen.sighting;
    return {
      firstContentfulPaint: firstContentfulPaint - spawned,
      usable: usable - spawned,
      memory: await proportionalMemory(await familyOf(pid)),
      windowSize: seen.windowSize,
      electron: seen.electron,
    };
  } finally {
    child.kill('SIGTERM');
    await within(10_000, ended).catch(() => {
      process.kill(-pid, 'SIGKILL');
    });
    await ended;
  }
}

async function reportFrom(output: NodeJS.ReadableStream): Promise<z.infer<typeof reportSchema>> {
  const start = 'foyer-bench ';
  for await (const line of createInterface({ input: output })) {
    if (line.startsWith(start)) return reportSchema.parse(JSON.parse(line.slice(start.length)));
  }
  throw new Error('it ended without a word');
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = delay(ms, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`nothing happened for ${String(ms / 1000)} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
  }
}
