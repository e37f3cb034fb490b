import type { RunProgram } from '../../../../main/policy/run-program.ts';

/** A registry for `reg query`: what is not in it fails, as `reg` does with an exit code of 1. */
export function registryOf(answers: Readonly<Record<string, string>>): {
  readonly run: RunProgram;
  readonly asked: string[];
} {
  const asked: string[] = [];
  return {
    asked,
    run: (_file, args) => {
      const [, path = '', ...more] = args;
      asked.push([path, ...more].join(' '));
      return Promise.resolve(answers[path]?.replaceAll('\n', '\r\n'));
    },
  };
}

/** What lists the key of Foyer, or does not. */
export function policiesOf(hive: 'HKLM' | 'HKCU', withFoyer: boolean): Record<string, string> {
  const name = { HKLM: 'HKEY_LOCAL_MACHINE', HKCU: 'HKEY_CURRENT_USER' }[hive];
  const foyer = withFoyer ? `${name}\\SOFTWARE\\Policies\\Foyer\n` : '';
  return {
    [`${hive}\\SOFTWARE`]: `\n${name}\\SOFTWARE\\Classes\n${name}\\SOFTWARE\\Policies\n`,
    [`${hive}\\SOFTWARE\\Policies`]: `\n${name}\\SOFTWARE\\Policies\\Microsoft\n${foyer}`,
  };
}
