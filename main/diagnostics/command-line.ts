/** What `foyer --diagnose` was asked for. */
export interface DiagnoseOptions {
  readonly json: boolean;
  /** Where the answer is written to as well. */
  readonly out: string | undefined;
}

/** `--diagnose [--json] [--out FILE]`; `undefined`: something else was asked. `--out=FILE` is the same. */
export function diagnoseOptions(argv: readonly string[]): DiagnoseOptions | undefined {
  if (!argv.includes('--diagnose')) return undefined;
  const at = argv.indexOf('--out');
  const joined = argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length);
  const out = at === -1 ? joined : argv[at + 1];
  return { json: argv.includes('--json'), out: out === '' ? undefined : out };
}
