import { expect } from 'vitest';

/** `expect.stringMatching` without its `any`, for use inside an expected object. */
export function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
