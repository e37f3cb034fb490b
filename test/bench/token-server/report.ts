import { budgets } from './budgets.ts';
import type { SideSpeed } from './route.ts';
import type { SideName } from './sides.ts';
import type { Token04Speed } from './token04.ts';

export interface Result {
  readonly token04: readonly Token04Speed[];
  /** That ask at once, each again as soon as it was answered. */
  readonly connections: number;
  readonly route: Readonly<Record<SideName, SideSpeed>>;
}

export function withinBudgets({ token04, route }: Result): boolean {
  return token04.every(({ ratio }) => ratio >= budgets.token04) && route.ours.ratio >= budgets.route;
}

/** What a person reads. */
export function table({ token04, connections, route }: Result): string {
  return [
    '',
    `Node ${process.versions.node}. Rates are for one second of one core, by the time the process used of it.`,
    '',
    row(['Token04 against its bare AES, JSON and base64', 'ours', 'floor', 'ratio', 'budget', '']),
    ...token04.map(({ mode, ours, floor, ratio }) =>
      row([mode.toUpperCase(), rate(ours), rate(floor), ...judged(ratio, budgets.token04)]),
    ),
    '',
    row([
      `Room tokens, ${String(connections)} at once`,
      'per core',
      'per sec.',
      'p50',
      'p99',
      'ratio',
      'budget',
      '',
    ]),
    row(['a bare Fastify route that makes the token', ...speeds(route.bare)]),
    row([
      'POST /v1/room-tokens, authenticated',
      ...speeds(route.ours),
      ...judged(route.ours.ratio, budgets.route),
    ]),
    row(['the same with log and audit log', ...speeds(route.recorded), route.recorded.ratio.toFixed(3)]),
  ].join('\n');
}

/** What a program reads. */
export function summary(result: Result): object {
  const { token04, connections, route } = result;
  const side = ({ ratio, perCoreSecond, perSecond, p50, p99 }: SideSpeed) => ({
    ratio: rounded(ratio),
    perCoreSecond: Math.round(perCoreSecond),
    perSecond: Math.round(perSecond),
    p50: rounded(p50),
    p99: rounded(p99),
  });
  return {
    token04: Object.fromEntries(
      token04.map(({ mode, ratio, ours, floor }) => [
        mode,
        { ratio: rounded(ratio), budget: budgets.token04, ours: Math.round(ours), floor: Math.round(floor) },
      ]),
    ),
    route: {
      ...side(route.ours),
      budget: budgets.route,
      connections,
      bare: side(route.bare),
      recorded: side(route.recorded),
    },
    withinBudgets: withinBudgets(result),
    node: process.versions.node,
  };
}

function judged(ratio: number, budget: number): readonly string[] {
  return [ratio.toFixed(3), `≥ ${budget.toFixed(2)}`, ratio >= budget ? 'kept' : 'UNDER'];
}

function speeds({ perCoreSecond, perSecond, p50, p99 }: SideSpeed): readonly string[] {
  return [rate(perCoreSecond), rate(perSecond), `${p50.toFixed(2)} ms`, `${p99.toFixed(2)} ms`];
}

function rate(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en-US');
}

function row([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(46)}${cells.map((cell) => cell.padStart(9)).join(' ')}`.trimEnd();
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
