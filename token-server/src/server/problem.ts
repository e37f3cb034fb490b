import { errorCatalogue, type ProblemCode } from './error-catalogue.ts';

export interface ProblemExtras {
  /** A sentence for whoever reads the answer; it never repeats what was sent. */
  readonly detail?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the answer, beside those that every problem has. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Thrown where a request ends early; the error handler turns it into its answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, { detail, headers = {}, more = {} }: ProblemExtras = {}) {
    super(code);
    this.code = code;
    this.detail = detail ?? `${errorCatalogue[code].title}.`;
    this.headers = headers;
    this.more = more;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}

/** The body of an error answer: RFC 9457 problem details with our code and the support code of the request. */
export function problemBody(problem: Problem, requestId: string) {
  return {
    ...problem.more,
    type: `urn:foyer:problem:${problem.code}`,
    title: errorCatalogue[problem.code].title,
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    requestId,
  };
}

/** What our handlers or Fastify threw, as the problem to answer with. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // SECURITY: Fastify's own messages may quote what was sent, so only their status is used.
  switch (clientErrorStatus(error)) {
    case null:
      return new Problem('internal');
    case 404:
      return new Problem('not-found');
    case 413:
      return new Problem('request-too-large');
    case 415:
      return new Problem('media-type-unsupported');
    default:
      return new Problem('request-invalid');
  }
}

function clientErrorStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  const status = error.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
