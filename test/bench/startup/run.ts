// How much longer Foyer takes to start, and how much more memory it holds, than a window that does nothing.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { electronPath } from '../../../demo/electron.ts';
import { withinBudgets } from './budgets.ts';
import { measure } from './measure.ts';
import { project } from './project.ts';
import { summary, table } from './report.ts';
import { prepareSides } from './sides.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    // Ends with 1 when a ratio is over its budget: for a quiet machine.
    check: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '20' },
    page: { type: 'string', default: 'home' },
  },
});
const pairs = z.coerce.number().int().min(1).max(1000).parse(values.pairs);
const page = z.enum(['home', 'signin']).parse(values.page);

if (process.platform !== 'linux')
  throw new Error('The start-up benchmark reads /proc: it runs on Linux only.');

const sides = await prepareSides(page);
try {
  const result = await measure(sides, electronPath(), pairs, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${table(result, page, await wantedElectron())}\n`);
  if (values.json) process.stdout.write(`${JSON.stringify(summary(result, page))}\n`);
  if (result.rounds.length === 0 || (values.check && !withinBudgets(result))) process.exitCode = 1;
} finally {
  await sides.remove();
}

/** The Electron that ships, which the development runtime may not be. */
async function wantedElectron(): Promise<string> {
  const manifest: unknown = JSON.parse(
    await readFile(join(project, 'node_modules/electron/package.json'), 'utf8'),
  );
  return z.object({ version: z.string() }).parse(manifest).version;
}
