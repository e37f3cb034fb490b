import { policySettings, type PolicyValues } from '../../shared/policy-settings.ts';
import { type UnreadableReason, unreadableReasons } from './reading.ts';
import { policyKeys, type PolicyProblem, type PolicyState } from './resolve-policy.ts';

/** A policy as people read it: each setting with its value and where that came from. */
export interface PolicyDescription {
  readonly state: 'none' | 'managed' | 'unreadable';
  readonly source?: string;
  /** Why the source can't be used now. */
  readonly unreadable?: string;
  /** What applies is what was known last. */
  readonly lastKnown?: true;
  readonly settings: Readonly<Record<string, { readonly value: unknown; readonly from: string }>>;
  readonly problems: readonly PolicyProblem[];
}

/** Exit codes for scripts: all is well, a value is no good, the policy can't be read. */
export const printExitCodes = { good: 0, badValue: 1, unreadable: 2 } as const;

export function describePolicy(state: PolicyState): PolicyDescription {
  switch (state.kind) {
    case 'none':
      return { state: 'none', ...becauseOf(state.unread), settings: settingsOf({}, {}), problems: [] };
    case 'unreadable': {
      const { source, reason } = state;
      return {
        state: 'unreadable',
        source,
        unreadable: unreadableReasons[reason],
        settings: {},
        problems: [],
      };
    }
    case 'managed': {
      const { source, unread, mandatory, recommended, problems } = state;
      const settings = settingsOf(mandatory, recommended);
      return { state: 'managed', source, ...becauseOf(unread), settings, problems };
    }
  }
}

export function exitCodeOf({ unreadable, problems }: PolicyDescription): number {
  if (unreadable !== undefined) return printExitCodes.unreadable;
  return problems.length > 0 ? printExitCodes.badValue : printExitCodes.good;
}

function becauseOf(unread: UnreadableReason | undefined) {
  return unread === undefined ? {} : { unreadable: unreadableReasons[unread], lastKnown: true as const };
}

function settingsOf(mandatory: PolicyValues, recommended: PolicyValues): PolicyDescription['settings'] {
  const settings: Record<string, { readonly value: unknown; readonly from: string }> = {};
  for (const key of policyKeys) {
    if (mandatory[key] !== undefined) settings[key] = { value: mandatory[key], from: 'mandatory' };
    else if (recommended[key] !== undefined) settings[key] = { value: recommended[key], from: 'recommended' };
    else settings[key] = { value: policySettings[key].builtIn, from: 'built-in' };
  }
  return settings;
}
