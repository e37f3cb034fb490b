/** A key of the registry with its values, as `reg query` prints it. */
export interface RegistryKey {
  readonly path: string;
  readonly values: readonly RegistryValue[];
}

export interface RegistryValue {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

/** Reads what `reg query` printed. Only the layout counts: the words around it depend on the system's language. */
export function parseRegistryAnswer(text: string): RegistryKey[] {
  const keys: { readonly path: string; readonly values: RegistryValue[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, type, data = ''] = /^ {4}(\S.*?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/.exec(line) ?? [];
    if (name !== undefined && type !== undefined) keys.at(-1)?.values.push({ name, type, data });
    else if (line.startsWith('HKEY_')) keys.push({ path: line.trimEnd(), values: [] });
  }
  return keys;
}
