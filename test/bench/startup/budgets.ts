import type { Measurement } from './measure.ts';
import { median } from './median.ts';

export const quantities = ['firstContentfulPaint', 'usable', 'memory'] as const;

export type Quantity = (typeof quantities)[number];

/** How much more than the bare window Foyer may take. */
export const budgets: Readonly<Record<Quantity, number>> = {
  firstContentfulPaint: 1.1,
  usable: 1.15,
  memory: 1.1,
};

/** Outside of it the machine was too busy for the ratios to mean much. */
export const controlRange = { from: 0.97, to: 1.03 };

/** The median of the ratios of each pair, Foyer's or the control's to bare. */
export function ratio(
  { rounds }: Pick<Measurement, 'rounds'>,
  of: 'foyer' | 'control',
  quantity: Quantity,
): number {
  return median(rounds.map((round) => round[of][quantity] / round.bare[quantity]));
}

export function isQuiet(control: number): boolean {
  return control >= controlRange.from && control <= controlRange.to;
}

/** Whether every ratio keeps its budget and every control says the ratios can be believed. */
export function withinBudgets(result: Measurement): boolean {
  return quantities.every(
    (quantity) =>
      ratio(result, 'foyer', quantity) <= budgets[quantity] && isQuiet(ratio(result, 'control', quantity)),
  );
}
