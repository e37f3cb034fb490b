import type { App } from 'electron';
import { writeOut } from '../app/write-out.ts';
import { describePolicy, exitCodeOf, printExitCodes } from './describe-policy.ts';
import { policyMemoryIn } from './policy-memory.ts';
import { policySource } from './policy-source.ts';
import { type KnownPolicy, resolvePolicy } from './resolve-policy.ts';

/** `foyer --print-policy`: writes the policy in force as JSON and ends. Nothing is opened, changed or remembered. */
export async function printPolicy(app: Pick<App, 'exit' | 'getPath'>): Promise<void> {
  let exitCode: number = printExitCodes.unreadable;
  try {
    const description = describePolicy(resolvePolicy(await policySource()(), rememberedBy(app)));
    await writeOut(`${JSON.stringify(description, null, 2)}\n`);
    exitCode = exitCodeOf(description);
  } finally {
    app.exit(exitCode);
  }
}

/** Whoever asks may be an account of the system's, without a home: it has no profile, and remembers nothing. */
function rememberedBy(app: Pick<App, 'getPath'>): KnownPolicy | undefined {
  try {
    return policyMemoryIn(app.getPath('userData')).read();
  } catch {
    return undefined;
  }
}
