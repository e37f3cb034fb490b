import { z } from 'zod';
import { userIdPattern } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import type { Secret } from '../../shared/secret.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import type { Company } from '../company/discovery.ts';
import { readAnswer, type Refusals } from '../company/read-answer.ts';

const whoSchema = z.object({ userID: z.string().regex(userIdPattern), userName: z.string().min(1).max(255) });

/** Whom the company's server takes the holder of a credential for (`GET /v1/me`). */
export type Who = z.infer<typeof whoSchema>;

/** Asks the company's server who a credential belongs to; `unauthorized` is what its refusal means. */
export async function askWho(
  companyFetch: CompanyFetch,
  company: Pick<Company, 'meUrl'>,
  credential: Secret,
  unauthorized: Refusals['unauthorized'],
): Promise<Result<Who>> {
  const url = company.meUrl;
  const headers = { authorization: `Bearer ${credential.reveal()}` };
  const answer = await companyFetch({ method: 'GET', url, headers });
  if (!answer.ok) return answer;
  return readAnswer(answer.value, url, whoSchema, {
    unauthorized,
    forbidden: 'signin.not-allowed',
    garbled: 'company.not-a-server',
  });
}
