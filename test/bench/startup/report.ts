import { budgets, controlRange, isQuiet, quantities, type Quantity, ratio } from './budgets.ts';
import type { Measurement } from './measure.ts';
import { median } from './median.ts';
import type { BenchPage } from './sides.ts';

const names: Readonly<Record<Quantity, string>> = {
  firstContentfulPaint: 'first contentful paint',
  usable: 'usable (a key is answered)',
  memory: 'memory, all processes',
};

const titles: Readonly<Record<BenchPage, string>> = {
  home: 'home screen, signed in',
  signin: 'sign-in window',
};

/** What a person reads. */
export function table(result: Measurement, page: BenchPage, wanted: string): string {
  const { rounds, first, failures } = result;
  const electron = first.foyer.electron;
  const unlike = electron === wanted ? '' : ` (a development runtime; Foyer ships with ${wanted})`;
  const quiet = quantities.every((quantity) => isQuiet(ratio(result, 'control', quantity)));
  return [
    '',
    `Start-up, ${titles[page]}: Foyer against a bare window with the same markup`,
    `Electron ${electron}${unlike}, Node ${process.versions.node}, ${String(rounds.length)} pairs`,
    '',
    row(['', 'Foyer', 'bare', 'ratio', 'budget', '', 'bare / bare']),
    ...quantities.map((quantity) => quantityRow(result, quantity)),
    '',
    `First starts, not counted: Foyer ${amount('usable', first.foyer.usable)}, bare ${amount('usable', first.bare.usable)} until usable.`,
    ...(quiet
      ? []
      : [
          `Bare against bare is not within ${String(controlRange.from)} and ${String(controlRange.to)}: this machine was too busy to judge.`,
        ]),
    ...(failures.length === 0 ? [] : [`${String(failures.length)} starts failed:`, ...failures]),
  ].join('\n');
}

function quantityRow(result: Measurement, quantity: Quantity): string {
  const medianOf = (side: 'foyer' | 'bare') =>
    amount(quantity, median(result.rounds.map((round) => round[side][quantity])));
  const found = ratio(result, 'foyer', quantity);
  return row([
    names[quantity],
    medianOf('foyer'),
    medianOf('bare'),
    found.toFixed(3),
    `≤ ${budgets[quantity].toFixed(2)}`,
    found <= budgets[quantity] ? 'kept' : 'OVER',
    ratio(result, 'control', quantity).toFixed(3),
  ]);
}

function amount(quantity: Quantity, value: number): string {
  return `${value.toFixed(0)} ${quantity === 'memory' ? 'MiB' : 'ms'}`;
}

function row([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(28)}${cells.map((cell) => cell.padStart(9)).join('  ')}`;
}

/** What a program reads: ratios of Foyer to bare and, under `control`, of bare to bare. */
export function summary(result: Measurement, page: BenchPage): object {
  const of = (quantity: Quantity) => ({
    ratio: rounded(ratio(result, 'foyer', quantity)),
    budget: budgets[quantity],
    foyer: rounded(median(result.rounds.map(({ foyer }) => foyer[quantity]))),
    bare: rounded(median(result.rounds.map(({ bare }) => bare[quantity]))),
  });
  const control = (quantity: Quantity) => ({ ratio: rounded(ratio(result, 'control', quantity)) });
  return {
    firstContentfulPaint: of('firstContentfulPaint'),
    usable: of('usable'),
    memory: of('memory'),
    control: {
      ...control('firstContentfulPaint'),
      firstContentfulPaint: control('firstContentfulPaint'),
      usable: control('usable'),
      memory: control('memory'),
    },
    page,
    pairs: result.rounds.length,
    failed: result.failures.length,
    electron: result.first.foyer.electron,
    node: process.versions.node,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
