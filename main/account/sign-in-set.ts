import { isUserId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { nobody } from '../company/by-hand.ts';
import { companyError } from '../company/company-error.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import type { SetCompany } from '../policy/policy-company.ts';
import type { CompatibleAccount } from '../settings/settings.ts';
import { requestCompatibleToken } from '../token/compatible-client.ts';
import type { AccountState } from './account.ts';
import { beforeAt, isOpen, personByHand } from './sign-in-by-hand.ts';
import type { SsoTokens } from './sso/sso.ts';

/** A company that is set for this computer, as the sign-in page shows it; its server has been asked as a stranger. */
export async function findSetCompany(
  companyFetch: CompanyFetch,
  company: SetCompany,
  state: AccountState,
): Promise<Result<CompanySummary>> {
  const { address, name, methods, tokenUrl, appID, allowOpen } = company;
  const open = await isOpen(companyFetch, tokenUrl, nobody, allowOpen);
  if (!open.ok) return open;
  const byHand = {
    tokenUrl,
    appID,
    ...personByHand(state),
    set: true as const,
    ...(open.value ? { open: true as const } : {}),
  };
  return ok({ address, name, methods: [...methods], byHand });
}

/** Who came back from the browser, and that the company's server gives them, and nobody else, a token. */
export async function proveWithTokens(
  companyFetch: CompanyFetch,
  company: SetCompany,
  tokens: SsoTokens,
): Promise<Result<CompatibleAccount>> {
  const { address, name: companyName, tokenUrl, appID, oidc } = company;
  const userID = userIDIn(tokens, company.userClaim);
  if (userID === undefined || oidc === undefined)
    return err(companyError('signin.no-id', tokenUrl, { words: { claim: company.userClaim } }));
  // SECURITY: what the provider gave goes to no server that has not asked for it.
  const refuses = await isOpen(companyFetch, tokenUrl, userID, false);
  if (!refuses.ok) return refuses;
  const { issuer, clientID, scopes, tokenType } = oidc;
  const signIn = { method: 'oidc', issuer, clientID, scopes, tokenType } as const;
  const caller = { tokenUrl, appID, userID, signIn };
  const token = await requestCompatibleToken(companyFetch, caller, tokens.accessToken, {
    unauthorized: 'signin.not-accepted',
    forbidden: 'signin.not-allowed',
    garbled: 'meeting.pass-garbled',
  });
  if (!token.ok) return token;
  const name = tokens.claims?.['name'];
  const userName = typeof name === 'string' && name.trim() !== '' ? name.trim() : userID;
  return ok({ protocol: 'compatible', address, companyName, userName, ...caller });
}

/** The value of a claim as an ID in meetings; of an e-mail address the part before the @. */
function userIDIn(tokens: SsoTokens, claim: string): string | undefined {
  const said = tokens.claims?.[claim];
  if (typeof said !== 'string') return undefined;
  const userID = beforeAt(said);
  return isUserId(userID) ? userID : undefined;
}
