import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { median } from '../startup/median.ts';
import { load, roomTokenRequest } from './load.ts';
import { roomID, sideNames, type SideName } from './sides.ts';

export interface SideSpeed {
  /** Requests in a second of the one core the server has: the median of the rounds. */
  readonly perCoreSecond: number;
  /** Requests in a second of the clock, with all else that the machine did. */
  readonly perSecond: number;
  /** Milliseconds, of all rounds. */
  readonly p50: number;
  readonly p99: number;
  /** To the bare route, by the core's time: the median of the rounds. */
  readonly ratio: number;
}

interface Run {
  readonly perCoreSecond: number;
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

const warmUpMs = 1500;
const runMs = 1000;

/** All sides under the same load, one after the other, in another order each round. */
export async function measureRoute(
  { rounds, connections }: { readonly rounds: number; readonly connections: number },
  say: (line: string) => void,
): Promise<Readonly<Record<SideName, SideSpeed>>> {
  const sides = await Promise.all(sideNames.map((name) => startSide(name, connections)));
  try {
    for (const side of sides) await side.run(warmUpMs);
    const found: Record<SideName, Run[]> = { ours: [], recorded: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const at of sides.keys()) {
        const side = sides[(at + round) % sides.length];
        if (side !== undefined) found[side.name].push(await side.run(runMs));
      }
      say(`round ${String(round + 1)} of ${String(rounds)}`);
    }
    return {
      ours: speedOf(found.ours, found.bare),
      recorded: speedOf(found.recorded, found.bare),
      bare: speedOf(found.bare, found.bare),
    };
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
  }
}

function speedOf(runs: readonly Run[], bare: readonly Run[]): SideSpeed {
  const latencies = runs.flatMap((run) => run.latencies).sort((a, b) => a - b);
  const quantile = (part: number) => latencies[Math.floor(latencies.length * part)] ?? NaN;
  return {
    perCoreSecond: median(runs.map((run) => run.perCoreSecond)),
    perSecond: median(runs.map((run) => run.perSecond)),
    p50: quantile(0.5),
    p99: quantile(0.99),
    ratio: median(runs.map((run, at) => run.perCoreSecond / (bare[at]?.perCoreSecond ?? NaN))),
  };
}

const startedSchema = z.object({ url: z.string(), bearer: z.string() });
const usageSchema = z.object({ cpuMicroseconds: z.number() });

async function startSide(name: SideName, connections: number) {
  const child = fork(new URL('./server.ts', import.meta.url), [name], { execArgv: ['--import', 'tsx'] });
  const { url, bearer } = startedSchema.parse(await message(child));
  const request = roomTokenRequest(url, bearer, roomID);

  async function cpuSeconds(): Promise<number> {
    const answer = message(child);
    child.send('usage');
    return usageSchema.parse(await answer).cpuMicroseconds / 1_000_000;
  }

  return {
    name,
    async run(milliseconds: number): Promise<Run> {
      const before = await cpuSeconds();
      const { requests, seconds, latencies } = await load(url, request, { connections, milliseconds });
      const used = (await cpuSeconds()) - before;
      return { perCoreSecond: requests / used, perSecond: requests / seconds, latencies };
    },
    async stop() {
      const gone = once(child, 'exit');
      child.send('stop');
      await gone;
    },
  };
}

/** The next one; an error when the process ends instead. */
function message(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => {
      reject(new Error(`a server of the benchmark ended with ${String(code)}`));
    };
    child.once('exit', ended);
    child.once('message', (given) => {
      child.off('exit', ended);
      resolve(given);
    });
  });
}
