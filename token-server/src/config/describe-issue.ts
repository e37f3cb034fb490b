import type { z } from 'zod';
import { variableFor } from './environment.ts';

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

/** What zod found wrong with a configuration, as sentences for an operator. No value is repeated. */
export function describeIssue(issue: z.core.$ZodIssue, settings: unknown): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${[...issue.path, key].join('.')}: there is no such setting`);
  }
  const place = issue.path.join('.');
  const variable = variableFor(place);
  const name = variable === null ? place : `${place} (${variable})`;
  const missing = valueAt(settings, issue.path) === undefined;
  return [`${name}: ${missing ? 'is missing' : describeRule(issue)}`];
}

/** What a value breaks, as the rest of a sentence. */
export function describeRule(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return 'must not be empty';
      return `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      if (issue.origin === 'string') return `must have at most ${String(issue.maximum)} characters`;
      return `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return valueAt(found, rest);
}
