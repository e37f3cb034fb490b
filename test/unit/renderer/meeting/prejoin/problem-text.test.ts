import { describe, expect, it } from 'vitest';
import { problemText } from '../../../../../renderer/meeting/prejoin/problem-text.ts';

describe('problemText', () => {
  it('says something else for each device and problem', () => {
    const texts = (['camera', 'microphone'] as const).flatMap((kind) =>
      (['denied', 'busy', 'none'] as const).map((problem) => problemText(kind, problem)),
    );
    expect(new Set(texts.map(({ happened }) => happened)).size).toBe(6);
    for (const { next } of texts) expect(next).toMatch(/\.$/);
  });

  it('offers no second try for a device that is not there: it is noticed when it is plugged in', () => {
    expect(problemText('camera', 'none').retry).toBe(false);
    expect(problemText('camera', 'busy').retry).toBe(true);
  });
});
