import { startClients } from './clients.ts';
import { readOptions, type SoakOptions, usage, UsageProblem } from './options.ts';
import { seededRandom } from './seeded-random.ts';
import { passLife, startShortTokenWorld } from './short-token-world.ts';
import { soak, type SoakResult } from './soak.ts';

/** Progress is for people; with `--json` standard output has nothing but the result. */
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)));
} catch (error) {
  const ours = error instanceof UsageProblem;
  say(
    ours ? error.message : `The soak failed: ${error instanceof Error ? String(error.stack) : String(error)}`,
  );
  process.exitCode = ours ? 2 : 1;
}
// What failed half-way may have left a server listening.
process.exit();

/** @returns the exit status */
async function run(options: SoakOptions): Promise<number> {
  if (options.kind === 'help') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const { minutes, seed, json } = options;
  say(`Two clients in one meeting for ${minutes} minutes, passes of ${passLife} s, seed ${seed}`);
  const world = await startShortTokenWorld();
  try {
    const clients = await startClients(world);
    try {
      const result = await soak({ world, clients, random: seededRandom(seed), minutes, say });
      process.stdout.write(json ? `${JSON.stringify(jsonOf(result, minutes, seed))}\n` : textOf(result));
      return result.unexplained.length + result.stuck.length > 0 ? 1 : 0;
    } finally {
      await clients.close();
    }
  } finally {
    await world.close();
  }
}

function jsonOf({ unexplained, ...rest }: SoakResult, minutes: number, seed: number) {
  return {
    soak: 'meeting',
    minutes,
    seed,
    passLifeSeconds: passLife,
    ...rest,
    unexplainedEndings: unexplained.length,
    unexplained,
  };
}

function textOf({
  joins,
  renewals,
  recoveries,
  explainedEndings,
  unexplained,
  stuck,
  memoryMiB,
  ...rest
}: SoakResult) {
  const disturbances = Object.entries(rest.disturbances).map(([kind, count]) => `${kind} ${count}×`);
  const lines = [
    `disturbances          ${disturbances.join(', ')}`,
    `joins                 ${joins}`,
    `renewals              ${renewals}`,
    `recoveries            ${recoveries}`,
    `explained endings     ${explainedEndings}`,
    `unexplained endings   ${unexplained.length}`,
    `stuck                 ${stuck.length}`,
    ...memoryMiB.lives.map(
      ({ minutes, start, end }) =>
        `memory of Foyer       ${start ?? '?'} MiB, ${end ?? '?'} MiB after ${minutes} minutes in one process`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
