import { z } from 'zod';
import type { AppError } from '../../shared/app-error.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { companyError } from './company-error.ts';
import type { CompanyAnswer } from './company-fetch.ts';

/** What 401 and 403 mean depends on what was asked. */
export interface Refusals {
  readonly unauthorized: ErrorCode;
  readonly forbidden: ErrorCode;
  /** An answer that is not what was asked for. */
  readonly garbled: ErrorCode;
  /** 404, where that is an answer and not the sign of another server. */
  readonly missing?: ErrorCode;
  /** 410. */
  readonly gone?: ErrorCode;
}

const problemSchema = z.object({ requestId: z.string().regex(/^[A-Za-z0-9-]{4,64}$/) });

/** The value of a good answer, or the employee's error for a bad one. Unknown fields are ignored, missing ones refused. */
export function readAnswer<T>(
  answer: CompanyAnswer,
  url: string,
  schema: z.ZodType<T>,
  refusals: Refusals,
): Result<T> {
  if (answer.status < 200 || answer.status > 299) return err(refusalOf(answer, url, refusals));
  const parsed = schema.safeParse(jsonOf(answer.text));
  if (!parsed.success) return err(companyError(refusals.garbled, url, { support: supportOf(answer) }));
  return ok(parsed.data);
}

function refusalOf(answer: CompanyAnswer, url: string, refusals: Refusals): AppError {
  const support = supportOf(answer);
  switch (answer.status) {
    case 401:
      return companyError(refusals.unauthorized, url, { support });
    case 403:
      return companyError(refusals.forbidden, url, { support });
    case 404:
      return companyError(refusals.missing ?? 'company.not-a-server', url, { support });
    case 410:
      return companyError(refusals.gone ?? 'company.not-a-server', url, { support });
    case 429:
      return companyError('company.busy', url, {
        support,
        words: { wait: secondsToWait(answer.headers['retry-after']) },
      });
    default:
      return companyError(answer.status >= 500 ? 'company.broken' : 'company.not-a-server', url, { support });
  }
}

/** The server's request id: support finds the reason in its audit log by it. */
function supportOf(answer: CompanyAnswer): string | undefined {
  const problem = problemSchema.safeParse(jsonOf(answer.text));
  if (problem.success) return problem.data.requestId;
  const header = problemSchema.safeParse({ requestId: answer.headers['x-request-id'] });
  return header.success ? header.data.requestId : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in whole seconds; empty for its date form, which is read as "a moment". */
export function secondsToWait(retryAfter: string | undefined): string {
  const seconds = Number(retryAfter);
  return retryAfter === undefined || !Number.isInteger(seconds) || seconds < 1 ? '' : String(seconds);
}
