import type { Identity } from '../identity/identity.ts';
import type { Who } from './policy.ts';

export function whoMatches(who: Who, identity: Identity): boolean {
  const { groups, users, claims, methods } = who;
  // SECURITY: a rule for everybody is for everybody with an account. Guests come in only where a rule names them.
  if (methods === null ? identity.method === 'guest' : !methods.includes(identity.method)) return false;
  if (groups !== null && !identity.groups.some((group) => groups.includes(group))) return false;
  if (users !== null && !users.includes(identity.userID) && !users.includes(identity.subject)) return false;
  if (claims === null) return true;
  return [...claims].every(([name, wanted]) => {
    // SECURITY: own properties only, or a claim called `constructor` would be there for everybody.
    if (!Object.hasOwn(identity.claims, name)) return false;
    const claim = identity.claims[name];
    const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
    return wanted.some((value) => values.includes(value));
  });
}
