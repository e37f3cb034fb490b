import type { JWTPayload } from 'jose';
import { displayName } from '../display-name.ts';
import type { OidcClaims } from './oidc-settings.ts';

/** The claim of this name or, where there is none, the one that the parts between its dots lead to. */
export function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** The first of the named claims that makes a name. */
export function userNameOf(claims: JWTPayload, { userName }: OidcClaims): string | null {
  for (const path of userName) {
    const value = claimAt(claims, path);
    const name = typeof value === 'string' ? displayName(value) : null;
    if (name !== null) return name;
  }
  return null;
}

/**
 * All texts in the named claims, each once.
 * `null` when the provider says that it left groups out of the token (Entra does so above 200), because a rule that
 * refuses a group would then not see it.
 */
export function groupsOf(claims: JWTPayload, { groups }: OidcClaims): readonly string[] | null {
  const elsewhere = claims['_claim_names'];
  const leftOut = (path: string) =>
    typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, path);
  if (groups.some(leftOut) || (groups.length > 0 && claims['hasgroups'] === true)) return null;
  return [...new Set(groups.flatMap((path) => texts(claimAt(claims, path))))];
}

function texts(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((entry) => typeof entry === 'string').filter((entry) => entry !== '');
}
