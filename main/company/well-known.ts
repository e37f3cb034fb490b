import { z } from 'zod';
import type { Result } from '../../shared/result.ts';
import type { CompanyFetch } from './company-fetch.ts';
import { readAnswer } from './read-answer.ts';

/** SECURITY: a path on the company's own address; nothing a server says sends its credential to another host. */
export const ownPath = z
  .string()
  .regex(/^\/[A-Za-z0-9/._~-]*$/)
  .max(500);

/** Where a company's server says what it is, to anyone. */
function wellKnownUrl(address: string): string {
  return `${address}/.well-known/meeting-client`;
}

/** Asks the server at `address` (an origin) what it is, and reads that part of the answer. */
export async function askWellKnown<T>(
  companyFetch: CompanyFetch,
  address: string,
  schema: z.ZodType<T>,
): Promise<Result<T>> {
  const url = wellKnownUrl(address);
  const answer = await companyFetch({ method: 'GET', url });
  if (!answer.ok) return answer;
  return readAnswer(answer.value, url, schema, {
    unauthorized: 'company.not-a-server',
    forbidden: 'company.not-a-server',
    garbled: 'company.not-a-server',
  });
}
