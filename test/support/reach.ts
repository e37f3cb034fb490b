import type { Locator } from 'playwright';
import { expect } from 'playwright/test';

/** Waits until a control is in its window as a whole, and under the pointer: nothing lies over it. */
export async function expectInReach(control: Locator): Promise<void> {
  await expect.poll(() => control.evaluate(reach), { message: String(control) }).toBe('in reach');
}

function reach(control: Element): string {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const box = [left, top, right, bottom].map((edge) => Math.round(edge)).join(' ');
  if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
    return `${box} in ${String(innerWidth)} x ${String(innerHeight)}`;
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (over === null) return 'nothing there';
  return control.contains(over) || over.contains(control)
    ? 'in reach'
    : `under ${over.outerHTML.slice(0, 160)}`;
}
