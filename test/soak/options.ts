import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export const usage = `npm run soak -- [OPTIONS]

  --minutes N   how long the two stay in their meeting, 10 without
  --seed S      the same disturbances in the same order as in the run that printed S
  --json        the last line is one JSON object
  --help        this text`;

export type SoakOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'run'; readonly minutes: number; readonly seed: number; readonly json: boolean };

/** Something only the person at the terminal can put right. */
export class UsageProblem extends Error {}

/** @throws UsageProblem in a sentence */
export function readOptions(words: readonly string[]): SoakOptions {
  const { minutes, seed, json, help } = parse(words);
  if (help) return { kind: 'help' };
  return {
    kind: 'run',
    json,
    minutes: minutes === undefined ? 10 : numberOf('--minutes', minutes, 0.1, 7 * 24 * 60),
    seed: seed === undefined ? randomInt(1, 1_000_000) : numberOf('--seed', seed, 0, 2 ** 32 - 1),
  };
}

function numberOf(option: string, text: string, least: number, most: number): number {
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageProblem(`${option} takes a number from ${least} to ${most}, not “${text}”.`);
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        minutes: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new UsageProblem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
