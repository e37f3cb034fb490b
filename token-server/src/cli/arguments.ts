import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option that may be left out. */
  optional(name: string): string | null;
  /** @throws UsageError when it was left out. */
  required(name: string): string;
}

/** Reads `--name value` and `--name=value` options, each at most once. @throws UsageError */
export function parseArguments(argv: readonly string[], names: readonly string[]): Arguments {
  const { values, positionals } = parseStrictly(argv, names);
  const optional = (name: string) => {
    const [value = null, ...more] = values[name] ?? [];
    if (more.length > 0) throw new UsageError(`--${name} was given more than once`);
    return value;
  };
  return {
    positionals,
    optional,
    required(name) {
      const value = optional(name);
      if (value === null) throw new UsageError(`--${name} is missing`);
      return value;
    },
  };
}

/** The same for a command that takes nothing but options. @throws UsageError */
export function optionsOnly(argv: readonly string[], names: readonly string[]): Arguments {
  const given = parseArguments(argv, names);
  // SECURITY: a stray word may be a password typed by mistake, so it is not repeated.
  if (given.positionals.length > 0) throw new UsageError('the command takes options only');
  return given;
}

/** `help` as the command, or `--help` or `-h` anywhere before a `--`. */
export function wantsHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  return own[0] === 'help' || own.includes('--help') || own.includes('-h');
}

/** A decimal whole number; NaN for anything else, which the check of the number's limits then refuses by name. */
export function wholeNumber(text: string): number {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
}

function parseStrictly(argv: readonly string[], names: readonly string[]) {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: 'string', multiple: true }] as const),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(describe(error));
  }
}

/** SECURITY: Node names the option; a value, perhaps a pasted secret, is not repeated. */
function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const option = /'(-[^' <]*)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `there is no option ${option}`
    : `${option} needs a value; write ${option}=VALUE when it starts with a dash`;
}
