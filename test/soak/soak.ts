import { setTimeout as pause } from 'node:timers/promises';
import type { Clients } from './clients.ts';
import { type Disturbance, disturbances } from './disturbances.ts';
import { type MemoryOfLife, watchMemory } from './memory.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { ShortTokenWorld } from './short-token-world.ts';

/** An end that nothing explains, and what happened before it. */
export interface UnexplainedEnding {
  readonly who: 'Foyer' | 'the other';
  readonly after: string;
  readonly sentence: string;
}

/** A disturbance after which the two did not find together again. */
export interface Stuck {
  readonly after: string;
  readonly missing: string;
}

export interface SoakResult {
  readonly disturbances: Readonly<Record<string, number>>;
  /** Times the employee got into the meeting: the first time, after an end, after a restart of Foyer. */
  readonly joins: number;
  /** Passes the cloud took in place of an older one, of both. */
  readonly renewals: number;
  /** Disturbances after which the meeting went on without a click. */
  readonly recoveries: number;
  /** Ends with exactly the sentence that the disturbance leads to. */
  readonly explainedEndings: number;
  readonly unexplained: readonly UnexplainedEnding[];
  readonly stuck: readonly Stuck[];
  /** When the two were first together and at the end; of every life of Foyer, since a new process starts small. */
  readonly memoryMiB: Pick<MemoryOfLife, 'start' | 'end'> & { readonly lives: readonly MemoryOfLife[] };
}

interface Parts {
  readonly world: ShortTokenWorld;
  readonly clients: Clients;
  readonly random: SeededRandom;
  readonly minutes: number;
  readonly say: (line: string) => void;
}

/** How long the two may need to be together again, in ms: UIKit gives up a reconnection after a minute. */
const patience = 90_000;

/** Disturbs the meeting of two clients until the time is up, and writes down what became of it. */
export async function soak({ world, clients, random, minutes, say }: Parts): Promise<SoakResult> {
  const unexplained: UnexplainedEnding[] = [];
  const stuck: Stuck[] = [];
  const counts: Record<string, number> = {};
  let joins = 1;
  let recoveries = 0;
  let explainedEndings = 0;
  let last = 'the start';
  const memory = watchMemory(clients.foyer);

  const isUnexplained = (who: UnexplainedEnding['who'], sentence: string) => {
    unexplained.push({ who, after: last, sentence });
    say(`  UNEXPLAINED end of ${who}: “${sentence}”`);
  };

  /** Puts Foyer into a new process. */
  const restarted = async (restart: () => Promise<void>): Promise<void> => {
    await memory.end();
    await restart();
    joins += 1;
    await memory.begin();
  };

  /** Watches for `milliseconds`, or until both are together when told so. Ends that come are put right. */
  const watch = async (milliseconds: number, untilTogether: boolean): Promise<void> => {
    const until = Date.now() + milliseconds;
    let missing: string | undefined;
    while (Date.now() < until) {
      const sentence = await clients.ending();
      if (sentence !== undefined) {
        isUnexplained('Foyer', sentence);
        await clients.rejoin();
        joins += 1;
      }
      if (!untilTogether && !clients.otherStays()) {
        isUnexplained('the other', 'not in the meeting');
        await clients.replaceOther();
      }
      if (untilTogether) {
        missing = await clients.missing();
        if (missing === undefined) return;
      }
      await pause(250);
    }
    if (!untilTogether) return;
    if (clients.otherStays()) {
      stuck.push({ after: last, missing: missing ?? 'nothing' });
      say(`  STUCK: ${missing ?? 'nothing'}`);
      await restarted(clients.restart);
    } else {
      isUnexplained('the other', 'did not come back');
    }
    await clients.replaceOther();
  };

  const expectEnding = async (wanted: string): Promise<void> => {
    const until = Date.now() + 15_000;
    let sentence = await clients.ending();
    while (sentence === undefined && Date.now() < until) {
      await pause(100);
      sentence = await clients.ending();
    }
    if (sentence === wanted) explainedEndings += 1;
    else isUnexplained('Foyer', sentence ?? `no end, where “${wanted}” was to come`);
    if (sentence === undefined) return;
    await clients.rejoin();
    joins += 1;
  };

  const disturb = async (disturbance: Disturbance): Promise<void> => {
    const { name, happen, ending, restarts = false } = disturbance;
    last = name;
    const kind = name.replace(/ (for|in|\().*/, '');
    counts[kind] = (counts[kind] ?? 0) + 1;
    const before = unexplained.length + stuck.length;
    const began = Date.now();
    await (restarts ? restarted(happen) : happen());
    if (ending !== undefined) await expectEnding(ending);
    await watch(patience, true);
    if (ending === undefined && !restarts && unexplained.length + stuck.length === before) recoveries += 1;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    // Who was stuck was restarted: whether that helped shows in what comes next.
    say(
      `  ${name}: ${stuck.some(({ after }) => after === name) ? 'restarted' : 'together again'} after ${seconds} s`,
    );
  };

  await watch(patience, true);
  await memory.begin();
  const end = Date.now() + minutes * 60_000;
  let waiting: Disturbance[] = [];
  while (Date.now() < end) {
    await watch(Math.min(random.between(4, 20) * 1000, end - Date.now()), false);
    if (Date.now() >= end) break;
    if (waiting.length === 0) waiting = disturbances(world, clients, random);
    const next = waiting.pop();
    if (next !== undefined) await disturb(next);
  }
  await memory.end();
  const lives = memory.lives();
  const tokens = Object.values(world.double.state().tokens);
  return {
    disturbances: counts,
    joins,
    renewals: tokens.reduce((sum, { renewals }) => sum + renewals, 0),
    recoveries,
    explainedEndings,
    unexplained,
    stuck,
    memoryMiB: { start: lives.at(0)?.start ?? null, end: lives.at(-1)?.end ?? null, lives },
  };
}
