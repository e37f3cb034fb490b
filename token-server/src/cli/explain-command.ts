import { findEntries } from '../audit/find-entries.ts';
import { auditFileSetting } from '../config/audit-file-setting.ts';
import { isSupportCode } from '../server/support-code.ts';
import { parseArguments, wantsHelp } from './arguments.ts';
import { explainEntry } from './explain-entry.ts';
import { UnknownCodeError } from './explain-error.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
explain CODE [--audit FILE] [--config FILE]
    says what happened to the request with this support code, who asked, what decided and what to do

It reads the audit file, and what a log rotation put beside it. Without --audit the file is the one that the
configuration (--config, FOYER_CONFIG, FOYER_AUDIT_FILE) names.
`;

/** Runs `explain …` and returns what it prints. Throws errors with a message of one line. */
export async function runExplainCommand(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  if (wantsHelp(argv)) return usage;
  const given = parseArguments(argv, ['audit', 'config']);
  const [typed, ...more] = given.positionals;
  if (typed === undefined || more.length > 0)
    throw new UsageError('give one support code; --help tells more');
  // As it is read out on the phone or copied from a chat.
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  if (!isSupportCode(code)) {
    throw new UsageError('a support code has 8 letters and digits, never 0, 1, I or O, such as 7KQ2M9XR');
  }
  const file = given.optional('audit') ?? (await auditFileSetting(given.optional('config'), environment));
  if (file === null) {
    throw new UsageError('no audit file is configured: give --audit FILE, or --config with auditFile set');
  }
  const { entries, files } = await findEntries(file, code);
  if (entries.length === 0) {
    throw new UnknownCodeError(
      `${code} is in none of the ${String(files)} audit files at ${file}: it is older than they are, another server's, or of a request about which nothing was decided`,
    );
  }
  return entries.map(explainEntry).join('\n');
}
