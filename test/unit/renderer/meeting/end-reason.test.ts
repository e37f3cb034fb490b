import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endReasonOf, isClosing } from '../../../../renderer/meeting/end-reason.ts';
import { endReasonSchema } from '../../../../shared/schemas/meeting.ts';

describe('isClosing', () => {
  it('knows a meeting that was closed by the company’s own word', () => {
    expect(isClosing('{"custom_kickout_message":"closed"}')).toBe(true);
  });

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '"closed"',
    '{"custom_kickout_message":"spam"}',
    '{"custom_kickout_message"',
  ])('is removal for %s', (extendedData) => {
    expect(isClosing(extendedData)).toBe(false);
  });
});

describe('endReasonOf', () => {
  it.each([
    [1002031, 'network'],
    [1002053, 'network'],
    [1102001, 'network'],
    [1002034, 'full'],
    [1002050, 'elsewhere'],
    [1002055, 'removed'],
    [1102018, 'expired'],
    [1002078, 'expired'],
  ])('%i is %s', (code, kind) => {
    expect(endReasonOf(code)).toEqual({ kind });
  });

  it.each([1102016, 1102020, 0, -1])('%i is an error that support can look up', (code) => {
    expect(endReasonOf(code)).toEqual({ kind: 'error', code });
  });

  it('is always something main understands', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double()), (code) => {
        expect(endReasonSchema.safeParse(endReasonOf(code)).success).toBe(true);
      }),
    );
  });
});
