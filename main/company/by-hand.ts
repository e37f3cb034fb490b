import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ByHand, SetUpByHand } from '../../shared/schemas/by-hand.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { parseTokenUrl } from '../../shared/token-url.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import { compatibleUrl } from '../token/compatible-client.ts';
import { companyError } from './company-error.ts';
import type { CompanyFetch } from './company-fetch.ts';
import { readAnswer } from './read-answer.ts';

/** Nobody is called so: the first question only finds out whether the server asks who it is talking to. */
export const nobody = 'foyer-set-up';

const greatestAppID = 4_294_967_295;

/** A server without discovery, from what was typed; it has been asked once, without a credential, and refused. */
export async function setUpByHand(
  companyFetch: CompanyFetch,
  typed: SetUpByHand,
): Promise<Result<CompanySummary>> {
  const tokenUrl = parseTokenUrl(typed.tokenUrl, supportCode());
  if (!tokenUrl.ok) return tokenUrl;
  const appID = parseAppID(typed.appID);
  if (!appID.ok) return appID;
  const refuses = await refusesStrangers(companyFetch, tokenUrl.value, nobody);
  return refuses.ok ? ok(summaryByHand({ tokenUrl: tokenUrl.value, appID: appID.value })) : refuses;
}

/** Such a server has no name but that of its host, and does not say which ways it has. */
export function summaryByHand(byHand: ByHand): CompanySummary {
  const { origin, host } = new URL(byHand.tokenUrl);
  return { address: origin, name: host, methods: ['password', 'access-key'], byHand };
}

function parseAppID(typed: string): Result<number> {
  const text = typed.trim();
  const appID = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return appID >= 1 && appID <= greatestAppID ? ok(appID) : refuse('company.app-id-invalid');
}

const anyToken = z.object({ token: z.string().min(1) });

/**
 * Asks for a token without a credential, which a server has to refuse.
 * SECURITY: where anyone gets a token, anyone can join as this employee; and a password goes to no server that has not
 * asked for one.
 */
export async function refusesStrangers(
  companyFetch: CompanyFetch,
  tokenUrl: string,
  userID: string,
): Promise<Result<null>> {
  const url = compatibleUrl(tokenUrl, userID);
  const answer = await companyFetch({ method: 'GET', url });
  if (!answer.ok) return answer;
  if (answer.value.status === 401 || answer.value.status === 403) return ok(null);
  const read = readAnswer(answer.value, url, anyToken, {
    unauthorized: 'company.not-a-server',
    forbidden: 'company.not-a-server',
    garbled: 'company.not-a-server',
  });
  return read.ok ? err(companyError('company.open', url)) : read;
}

function refuse(code: 'company.app-id-invalid') {
  return err({ code, support: supportCode() });
}
