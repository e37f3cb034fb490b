import {
  policyDocumentSchema,
  type PolicyKey,
  type PolicyLevel,
  policyLevels,
  policySettings,
  type PolicyValues,
  policyValuesSchema,
} from '../../shared/policy-settings.ts';
import { misfitsOf } from './values-together.ts';
import { isRecord, type Reading, type UnreadableReason } from './reading.ts';

/** The last reading that said something: “there is none” is one too. */
export type KnownPolicy = Exclude<Reading, { readonly kind: 'unreadable' }>;

/** What is wrong with one value; the others apply. */
export interface PolicyProblem {
  /** Where it stands, for example `mandatory.companyAddress`. */
  readonly key: string;
  /** As it was found, shortened. */
  readonly value: string;
  readonly problem: string;
}

export interface ManagedPolicy {
  readonly kind: 'managed';
  readonly source: string;
  /** Why this is what was known last, and not what stands there now. */
  readonly unread: UnreadableReason | undefined;
  readonly mandatory: PolicyValues;
  readonly recommended: PolicyValues;
  readonly problems: readonly PolicyProblem[];
}

export type PolicyState =
  | { readonly kind: 'none'; readonly unread: UnreadableReason | undefined }
  | ManagedPolicy
  /** There is a policy, and nobody knows what it says. */
  | { readonly kind: 'unreadable'; readonly source: string; readonly reason: UnreadableReason };

/**
 * The policy in force, from what the source says now and what was known before.
 * SECURITY: a source that can't be read leaves in force what was known last; where nothing was, nothing may go on.
 */
export function resolvePolicy(reading: Reading, known: KnownPolicy | undefined): PolicyState {
  if (reading.kind !== 'unreadable') return stateOf(reading, undefined);
  const { source, reason } = reading;
  return known === undefined ? { kind: 'unreadable', source, reason } : stateOf(known, reason);
}

function stateOf(known: KnownPolicy, unread: UnreadableReason | undefined): PolicyState {
  if (known.kind === 'absent') return { kind: 'none', unread };
  const problems: PolicyProblem[] = [];
  const blame = (key: string, value: unknown, problem: string) => {
    problems.push({ key, value: shorten(value), problem });
  };
  const { source, document } = known;
  for (const key of Object.keys(document))
    if (!(key in policyDocumentSchema.shape)) blame(key, document[key], unknownPart);
  const values = (level: PolicyLevel) => valuesOf(level, document[level], blame);
  const [mandatory, recommended] = [values('mandatory'), values('recommended')];
  return { kind: 'managed', source, unread, mandatory, recommended, problems };
}

const unknownPart = `is none of ${policyLevels.map((level) => `“${level}”`).join(' and ')}`;

function valuesOf(
  level: PolicyLevel,
  part: unknown,
  blame: (key: string, value: unknown, problem: string) => void,
): PolicyValues {
  if (part === undefined) return {};
  if (!isRecord(part)) {
    blame(level, part, 'is not a group of settings');
    return {};
  }
  const good = new Map<string, unknown>();
  for (const [name, value] of Object.entries(part)) {
    const key = keyOf(name);
    const problem = key === undefined ? 'is no setting of this Foyer' : problemOf(level, key, value);
    if (problem === undefined) good.set(name, value);
    else blame(`${level}.${name}`, value, problem);
  }
  for (const { key, problem } of misfitsOf(policyValuesSchema.parse(Object.fromEntries(good)))) {
    blame(`${level}.${key}`, good.get(key), problem);
    good.delete(key);
  }
  return policyValuesSchema.parse(Object.fromEntries(good));
}

function problemOf(level: PolicyLevel, key: PolicyKey, value: unknown): string | undefined {
  if (!policySettings[key].levels.includes(level)) return `can’t be ${level}`;
  const parsed = policyValuesSchema.shape[key].safeParse(value);
  if (parsed.success) return undefined;
  return parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('; ');
}

export function keyOf(name: string): PolicyKey | undefined {
  return policyKeys.find((key) => key === name);
}

/** All settings, in the order in which they are shown. */
export const policyKeys = policyValuesSchema.keyof().options;

function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
