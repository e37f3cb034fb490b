import type { CompanySummary } from '../../shared/schemas/home.ts';
import type { Policy } from './policy.ts';

/** Whom the company wants to be asked for help, for the pages that say so. */
export function contactOf(policy: Pick<Policy, 'mandatory'>): { readonly supportContact?: string } {
  const supportContact = policy.mandatory('supportContact');
  return supportContact === undefined ? {} : { supportContact };
}

/** Name and logo as this computer's company wants them, in the place of what its server says. Others keep theirs. */
export function lookByPolicy(company: CompanySummary, policy: Look): CompanySummary {
  const logo = isOwn(company.address, policy) ? policy.mandatory('companyLogo') : undefined;
  const name = shownName(company.name, company.address, policy);
  return { ...company, name, ...(logo === undefined ? {} : { logo }) };
}

/** @param name what the company's server says */
export function shownName(name: string, address: string, policy: Look): string {
  return (isOwn(address, policy) ? policy.mandatory('companyName') : undefined) ?? name;
}

type Look = Pick<Policy, 'mandatory' | 'signInAddress'>;

function isOwn(address: string, policy: Look): boolean {
  return address === policy.signInAddress('');
}
