import { describe, expect, it } from 'vitest';
import { mediaProblemOf } from '../../../../../renderer/meeting/media/media-problem.ts';

describe('mediaProblemOf', () => {
  it.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['SomethingNewError', 'busy'],
  ])('%s is %s', (name, problem) => {
    expect(mediaProblemOf(new DOMException('', name))).toBe(problem);
  });

  it.each([undefined, null, 'NotAllowedError', {}])(
    '%j, which is no error, is a device that did not start',
    (thrown) => {
      expect(mediaProblemOf(thrown)).toBe('busy');
    },
  );
});
