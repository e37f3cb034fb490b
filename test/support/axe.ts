import axe from 'axe-core';
import type { ElectronApplication, Page } from 'playwright';
import { expect } from 'playwright/test';
import { z } from 'zod';
import { hardToRead } from './readable.ts';
import { resize } from './window-width.ts';

const looks = [
  { colorScheme: 'light', width: undefined, forcedColors: 'none' },
  { colorScheme: 'dark', width: undefined, forcedColors: 'none' },
  // What a system in high contrast paints itself.
  { colorScheme: 'light', width: undefined, forcedColors: 'active' },
  // The narrowest that the windows get: less is asked for, and each stops at its own least width.
  { colorScheme: 'light', width: 300, forcedColors: 'none' },
] as const;

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })),
    }),
  ),
});

/**
 * Looks for what keeps people with disabilities out of a page: light, dark, in high contrast and as narrow as its window gets.
 * @param leaveOut selectors of what is not ours.
 */
export async function expectAccessible(
  app: ElectronApplication,
  page: Page,
  leaveOut: readonly string[] = [],
): Promise<void> {
  for (const { colorScheme, width, forcedColors } of looks) {
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    const before = width === undefined ? undefined : await resize(app, page, width);
    expect(
      await findingsOf(page, leaveOut),
      `${await page.title()} in ${colorScheme}, ${String(width)}, forced colours ${forcedColors}`,
    ).toEqual([]);
    expect(await hardToRead(page, leaveOut)).toEqual([]);
    if (before !== undefined) await resize(app, page, before);
  }
}

async function findingsOf(page: Page, leaveOut: readonly string[]): Promise<string[]> {
  // The policy of the pages lets no script of others in, but the debugger may bring one.
  await page.evaluate(`globalThis.axe === undefined && (() => { ${axe.source} })()`);
  const found: unknown = await page.evaluate(async (selectors) => {
    // A colour on its way to another is nobody's choice.
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) await animation.finished.catch(() => undefined);
    const tool: unknown = Reflect.get(globalThis, 'axe');
    if (typeof tool !== 'object' || tool === null) throw new Error('axe is not here');
    const run: unknown = Reflect.get(tool, 'run');
    if (typeof run !== 'function') throw new Error('axe does not run');
    const where = { include: [['html']], exclude: selectors.map((one) => [one]) };
    const result: unknown = await Reflect.apply(run, tool, [where, { resultTypes: ['violations'] }]);
    return result;
  }, leaveOut);
  return results
    .parse(found)
    .violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, help, html, failureSummary].join('\n')),
    );
}
