import { parseCompanyAddress, workMailDomain } from '../../shared/company-address.ts';
import { err, type Result } from '../../shared/result.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { CompanyFetch } from './company-fetch.ts';
import { type Company, discover } from './discovery.ts';
import { isPublicMail } from './public-mail.ts';

/** The company at an address or behind a work e-mail address, whichever was typed. */
export async function findCompany(companyFetch: CompanyFetch, typed: string): Promise<Result<Company>> {
  const domain = workMailDomain(typed);
  if (domain !== undefined) return findByMail(companyFetch, domain);
  const address = parseCompanyAddress(typed, supportCode());
  return address.ok ? discover(companyFetch, address.value) : address;
}

/** SECURITY: only the domain leaves this computer, never the name before it, and no public mail provider is asked. */
async function findByMail(companyFetch: CompanyFetch, domain: string): Promise<Result<Company>> {
  if (isPublicMail(domain))
    return err({ code: 'company.mail-public', support: supportCode(), words: { domain } });
  const hosts = [domain, `meet.${domain}`];
  // Both at once: a company's web site may take its time to say no.
  const answers = await Promise.all(hosts.map((host) => discover(companyFetch, `https://${host}`)));
  // What a meeting server says counts; what a web site says to such a question means nothing.
  const found = answers.find((answer) => answer.ok);
  const tried = hosts.join(' ');
  return found ?? err({ code: 'company.mail-nobody', support: supportCode(), words: { tried } });
}
