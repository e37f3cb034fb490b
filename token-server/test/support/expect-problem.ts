import { expect } from 'vitest';
import { errorCatalogue, type ProblemCode } from '../../src/index.ts';
import { matching } from './matching.ts';
import type { Answer } from './test-server.ts';

/** Every refusal has the same form, whatever went wrong. */
export function expectProblem(
  answer: Answer,
  code: ProblemCode,
  more: Readonly<Record<string, unknown>> = {},
): void {
  expect(answer.body).toEqual({
    ...more,
    type: `urn:foyer:problem:${code}`,
    title: errorCatalogue[code].title,
    status: errorCatalogue[code].status,
    code,
    detail: matching(/^[A-Z].*\.$/),
    requestId: matching(/^[2-9A-HJ-NP-Z]{8}$/),
  });
  expect(answer.status).toBe(errorCatalogue[code].status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-request-id')).toBe(answer.body['requestId']);
}
