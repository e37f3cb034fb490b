import type { Side, Sides } from './sides.ts';
import { type Sample, startOnce } from './start-once.ts';

/** One start of each, close together in time: what the machine does meanwhile hits all alike. */
export interface Round {
  readonly foyer: Sample;
  readonly bare: Sample;
  /** Bare once more: what bare against bare shows is the noise. */
  readonly control: Sample;
}

type Role = keyof Round;

export interface Measurement {
  readonly rounds: readonly Round[];
  /** The first start of each on its profile; it fills caches and is not counted. */
  readonly first: { readonly foyer: Sample; readonly bare: Sample };
  /** What went wrong, one sentence a start. Its round is not counted. */
  readonly failures: readonly string[];
}

/** Every order once in six rounds, so that no side gains by its place. */
const orders: readonly (readonly Role[])[] = [
  ['bare', 'foyer', 'control'],
  ['control', 'foyer', 'bare'],
  ['foyer', 'bare', 'control'],
  ['control', 'bare', 'foyer'],
  ['foyer', 'control', 'bare'],
  ['bare', 'control', 'foyer'],
];

export async function measure(
  sides: Sides,
  electron: string,
  pairs: number,
  say: (line: string) => void,
): Promise<Measurement> {
  const start = (side: Side) => startOnce(electron, sides.observer, side);
  const side: Record<Role, Side> = { foyer: sides.foyer, bare: sides.bare, control: sides.bare };
  const first = { foyer: await start(sides.foyer), bare: await start(sides.bare) };
  if (first.foyer.windowSize !== first.bare.windowSize) {
    throw new Error(
      `The windows differ: ${first.foyer.windowSize} and ${first.bare.windowSize}. Update bare.ts.`,
    );
  }
  const rounds: Round[] = [];
  const failures: string[] = [];
  for (let at = 0; at < pairs; at += 1) {
    const samples = new Map<Role, Sample>();
    for (const role of orders[at % orders.length] ?? []) {
      try {
        samples.set(role, await start(side[role]));
      } catch (error) {
        failures.push(
          `Pair ${String(at + 1)}, ${role}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    const foyer = samples.get('foyer');
    const bare = samples.get('bare');
    const control = samples.get('control');
    if (foyer !== undefined && bare !== undefined && control !== undefined)
      rounds.push({ foyer, bare, control });
    say(`Pair ${String(at + 1)} of ${String(pairs)}`);
  }
  return { rounds, first, failures };
}
