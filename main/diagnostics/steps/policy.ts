import { keyOf, type PolicyState } from '../../policy/resolve-policy.ts';
import { found, type Outcome, type Step } from '../step.ts';

/** @param state what is in force, and where it came from */
export function policyStep(state: () => Promise<PolicyState>): Step {
  return { name: 'policy', run: async () => outcomeOf(await state()) };
}

function outcomeOf(state: PolicyState): Outcome {
  switch (state.kind) {
    case 'none':
      return found('policy.none');
    case 'unreadable':
      return found('policy.unreadable', { source: placeOf(state.source), reason: state.reason });
    case 'managed': {
      const source = placeOf(state.source);
      if (state.unread !== undefined) return found('policy.last-known', { source, reason: state.unread });
      if (state.problems.length > 0)
        return found('policy.bad-value', { source, keys: badKeys(state.problems) });
      const count = [state.mandatory, state.recommended].flatMap((values) => Object.keys(values)).length;
      return found('policy.good', { source, count });
    }
  }
}

/** A user's profile on a Mac stands in a folder with the user's name. */
function placeOf(source: string): string {
  const folder = '/Library/Managed Preferences/';
  const own = `${folder}app.foyer.desktop.plist`;
  return source.startsWith(folder) && source !== own ? `${folder}user` : source;
}

/** SECURITY: what stands in a policy is text of others; only names that Foyer knows are told. */
function badKeys(problems: readonly { readonly key: string }[]): string {
  const names = problems.map(({ key }) => keyOf(key.slice(key.indexOf('.') + 1)) ?? 'other');
  return [...new Set(names)].slice(0, 20).join(', ');
}
