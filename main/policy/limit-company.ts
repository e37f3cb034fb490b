import { err, ok, type Result } from '../../shared/result.ts';
import type { Company } from '../company/discovery.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { Policy } from './policy.ts';

/**
 * A company that described itself, as far as this computer's policy lets people sign in there.
 * SECURITY: whoever could change what the server says of itself gets no password where single sign-on is demanded, and sends
 * nobody to another identity provider or AppID.
 */
export function limitCompany(company: Company, policy: Pick<Policy, 'mandatory'>): Result<Company> {
  const refuse = () =>
    err({
      code: 'policy.server-differs',
      support: supportCode(),
      words: { address: new URL(company.address).host },
    } as const);
  // A compatible server's are about that server.
  if (policy.mandatory('protocol') === 'compatible') return ok(company);
  const appID = policy.mandatory('appID');
  if (appID !== undefined && appID !== company.appID) return refuse();
  const issuer = policy.mandatory('oidcIssuer');
  const isOther = issuer !== undefined && company.oidc !== undefined && !isSame(issuer, company.oidc.issuer);
  const allowed = policy.mandatory('signInMethods');
  const methods = company.methods.filter(
    (method) => (allowed === undefined || allowed.includes(method)) && !(method === 'oidc' && isOther),
  );
  if (methods.length === 0) return refuse();
  return ok({ ...company, methods, oidc: isOther ? undefined : company.oidc });
}

/** Providers write their address with a slash at its end, or without. */
function isSame(one: string, other: string): boolean {
  return one.replace(/\/$/, '') === other.replace(/\/$/, '');
}
