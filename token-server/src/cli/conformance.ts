import { runConformanceCommand } from './conformance-command.ts';
import { runCommand } from './run-command.ts';

void conformance();

/** Ends with 1 when a check fails, and with 2 for every error of calling it. */
async function conformance(): Promise<void> {
  let exitCode: 0 | 1 | 2 = 2;
  await runCommand('conformance', async () => {
    const outcome = await runConformanceCommand(process.argv.slice(2));
    exitCode = outcome.exitCode;
    return outcome.output;
  });
  process.exitCode = exitCode;
}
