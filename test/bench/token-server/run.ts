// How near Token04 is to the cryptography it needs, and an authenticated room token to a route that only makes it.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { measureRoute } from './route.ts';
import { summary, table, withinBudgets, type Result } from './report.ts';
import { measureToken04 } from './token04.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    // Ends with 1 when a ratio is under its budget: for a quiet machine.
    check: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '11' },
    // 1 shows what a request costs that comes alone; the budget is for a server under load.
    connections: { type: 'string', default: '8' },
  },
});
const count = z.coerce.number().int().min(1).max(1000);
const rounds = count.parse(values.rounds);
const connections = count.parse(values.connections);

const result: Result = {
  token04: [measureToken04('gcm', rounds), measureToken04('cbc', rounds)],
  connections,
  route: await measureRoute({ rounds, connections }, (line) => process.stderr.write(`${line}\n`)),
};
process.stdout.write(`${table(result)}\n`);
if (values.json) process.stdout.write(`${JSON.stringify(summary(result))}\n`);
if (values.check && !withinBudgets(result)) process.exitCode = 1;
