// npm run verify:release -- DIR --gpg-key FILE --feed-key KEY… [--authorities FILE] [--json]
//
// Ends with 0 when every check passed, 1 when one did not, 2 when it could not be asked.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Check } from './checks/check.ts';
import { ReleaseProblem } from './tools.ts';
import { verifyRelease } from './verify-release.ts';

try {
  process.exitCode = await verify(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error;
  process.stderr.write(`verify:release: ${error.message}\n`);
  process.exitCode = 2;
}

async function verify(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      'gpg-key': { type: 'string' },
      'feed-key': { type: 'string', multiple: true, default: [] },
      authorities: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  const keyFile = values['gpg-key'];
  if (folder === undefined || keyFile === undefined || values['feed-key'].length === 0)
    throw new ReleaseProblem(
      'name the folder, --gpg-key FILE and --feed-key KEY, as you got them from whoever makes the release.',
    );
  const checks = await verifyRelease(folder, {
    gpgKey: readFileSync(keyFile),
    feedKeys: values['feed-key'],
    authorities: values.authorities,
  });
  process.stdout.write(values.json ? `${JSON.stringify(checks, null, 2)}\n` : table(checks));
  return checks.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

function table(checks: readonly Check[]): string {
  const wide = Math.max(...checks.map(({ what }) => what.length));
  const lines = checks.flatMap(({ what, of, problems }) => [
    `${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${what.padEnd(wide)}  ${of}`,
    ...problems.map((problem) => `        ${' '.repeat(wide)}  ${problem}`),
  ]);
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  const end =
    failed === 0 ? `All ${checks.length} checks passed.` : `${failed} of ${checks.length} checks FAILED.`;
  return `${[...lines, '', end].join('\n')}\n`;
}
