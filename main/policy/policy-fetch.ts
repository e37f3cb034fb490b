import type { CompanyFetch } from '../company/company-fetch.ts';
import type { Policy } from './policy.ts';

/** SECURITY: nothing leaves this computer before it is known what the company has set for it. */
export function waitForPolicy(companyFetch: CompanyFetch, policy: Policy): CompanyFetch {
  return async (request) => {
    const ready = await policy.ready();
    return ready.ok ? companyFetch(request) : ready;
  };
}

/** SECURITY: where there is one company only, no sign-in and nothing that is typed for it goes to another. */
export function onlyToCompany(companyFetch: CompanyFetch, policy: Policy): CompanyFetch {
  return async (request) => {
    const ready = await policy.ready();
    if (!ready.ok) return ready;
    const allowed = policy.mayUse(request.url);
    return allowed.ok ? companyFetch(request) : allowed;
  };
}
