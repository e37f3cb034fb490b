import type { App } from 'electron';
import { writeOut } from '../app/write-out.ts';
import { describePolicy, exitCodeOf, printExitCodes } from './describe-policy.ts';
import { policyMemoryIn } from './policy-memory.ts';
import { policySource } from './policy-source.ts';
import { resolvePolicy } from './resolve-policy.ts';

/** `foyer --print-policy`: writes the policy in force as JSON and ends. Nothing is opened, changed or remembered. */
export async function printPolicy(app: Pick<App, 'exit' | 'getPath'>): Promise<void> {
  let exitCode: number = printExitCodes.unreadable;
  try {
    const known = policyMemoryIn(app.getPath('userData')).read();
    const description = describePolicy(resolvePolicy(await policySource()(), known));
    await writeOut(`${JSON.stringify(description, null, 2)}\n`);
    exitCode = exitCodeOf(description);
  } finally {
    app.exit(exitCode);
  }
}
