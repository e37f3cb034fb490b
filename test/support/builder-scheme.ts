import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** What electron-builder itself uses to read and check its configuration. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const library = createRequire(builder.resolve('app-builder-lib'));

interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly unknown[] | null;
}
interface Checker {
  readonly addKeyword: (name: string) => unknown;
  readonly compile: (scheme: unknown) => Validate;
}

const isFunction = (value: unknown) => typeof value === 'function';
const Ajv = z.custom<new (options: object) => Checker>(isFunction).parse(library('ajv'));
const { load } = z
  .object({ load: z.custom<(text: string) => unknown>(isFunction) })
  .parse(library('js-yaml'));

export const builderScheme: unknown = JSON.parse(
  readFileSync(builder.resolve('app-builder-lib/scheme.json'), 'utf8'),
);

export const msiTemplate = readFileSync(
  builder.resolve('app-builder-lib/templates/msi/template.xml'),
  'utf8',
);

export function readYaml(file: string): unknown {
  return load(readFileSync(file, 'utf8'));
}

/** What is wrong with a configuration; nothing if electron-builder would take it. */
export function builderErrors(config: unknown): readonly unknown[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addKeyword('typeof');
  const validate = ajv.compile(builderScheme);
  return validate(config) ? [] : (validate.errors ?? []);
}
