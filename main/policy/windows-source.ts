import { type PolicyKey, policySettings } from '../../shared/policy-settings.ts';
import type { PolicySource, Reading } from './reading.ts';
import { parseRegistryAnswer, type RegistryKey, type RegistryValue } from './registry-answer.ts';
import type { RunProgram } from './run-program.ts';

interface Parts {
  /** The program `reg.exe`. */
  readonly reg: string;
  readonly run: RunProgram;
}

const parent = 'SOFTWARE\\Policies';
const own = `${parent}\\Foyer`;
type Hive = 'HKLM' | 'HKCU';

/**
 * Windows: what Group Policy writes. The computer's part counts as a whole; the user's only where the computer has none.
 * SECURITY: a computer's part that can't be read is not “none”, so it does not let the user's part in.
 */
export function createWindowsSource({ reg, run }: Parts): PolicySource {
  // Without /reg:64 an emulated Foyer would look elsewhere.
  const query = async (path: string, ...more: string[]) => {
    const text = await run(reg, ['query', path, ...more, '/reg:64']);
    return text === undefined ? undefined : parseRegistryAnswer(text);
  };
  /**
   * Whether the key is there; `undefined` where that can't be found out. `reg` says in words alone whether a key is missing or
   * can't be read, but the key above it lists it or does not.
   */
  async function exists(hive: Hive): Promise<boolean | undefined> {
    const policies = await query(`${hive}\\${parent}`);
    if (policies !== undefined) return lists(policies, own);
    const software = await query(`${hive}\\SOFTWARE`);
    return software === undefined || lists(software, parent) ? undefined : false;
  }

  async function look(hive: Hive): Promise<Reading> {
    const source = `${hive}\\${own}`;
    const failed = { kind: 'unreadable', source, reason: 'failed' } as const;
    const there = await exists(hive);
    if (there === undefined) return failed;
    if (!there) return { kind: 'absent' };
    const keys = await query(source, '/s');
    if (keys === undefined) return failed;
    // What Group Policy leaves behind when a policy is taken back is a key without values.
    if (keys.every(({ values }) => values.length === 0)) return { kind: 'absent' };
    return { kind: 'found', source, document: documentOf(keys) };
  }

  return async () => {
    const computer = await look('HKLM');
    return computer.kind === 'absent' ? look('HKCU') : computer;
  };
}

function lists(keys: readonly RegistryKey[], path: string): boolean {
  return keys.some((key) => pathIn(key.path).toLowerCase() === path.toLowerCase());
}

/** A key's path below its hive. */
function pathIn(path: string): string {
  return path.slice(path.indexOf('\\') + 1);
}

/** The same document that a file holds: values of the key are mandatory, those of its key `Recommended` are not. */
function documentOf(keys: readonly RegistryKey[]): Record<string, unknown> {
  const mandatory: Record<string, unknown> = {};
  const recommended: Record<string, unknown> = {};
  for (const { path, values } of keys) {
    const below = pathIn(path).slice(own.length).split('\\').filter(Boolean);
    const isRecommended = below[0]?.toLowerCase() === 'recommended';
    const level = isRecommended ? recommended : mandatory;
    const [list] = isRecommended ? below.slice(1) : below;
    if (list !== undefined) level[nameOf(list)] = listOf(values);
    else for (const value of values) level[nameOf(value.name)] = valueOf(value);
  }
  return { mandatory, recommended };
}

/** A setting's name as Foyer writes it: the registry does not tell capitals apart. */
function nameOf(name: string): string {
  return Object.keys(policySettings).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Group Policy writes a list as values named 1, 2, 3 … of a key. */
function listOf(values: readonly RegistryValue[]): unknown[] {
  return values
    .toSorted((one, other) => Number(one.name) - Number(other.name))
    .map((value) => valueOf(value));
}

function valueOf({ name, type, data }: RegistryValue): unknown {
  switch (type) {
    case 'REG_DWORD':
      return numberOf(nameOf(name), Number.parseInt(data, 16));
    case 'REG_MULTI_SZ':
      return data === '' ? [] : data.split('\\0');
    default:
      return data;
  }
}

/** A switch is 0 or 1 there; every other number stays one, and is refused as what it is. */
function numberOf(name: string, number: number): unknown {
  return isSwitch(name) && (number === 0 || number === 1) ? number === 1 : number;
}

function isSwitch(name: string): boolean {
  const key = Object.keys(policySettings).find((known): known is PolicyKey => known === name);
  return key !== undefined && policySettings[key].kind === 'switch';
}
