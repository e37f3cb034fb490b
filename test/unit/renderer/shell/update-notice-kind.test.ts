import { describe, expect, it } from 'vitest';
import { noticeKey, updateNoticeKind } from '../../../../renderer/shell/update-notice-kind.ts';
import type { UpdateState } from '../../../../shared/schemas/update.ts';

const state = (part: Partial<UpdateState>): UpdateState => ({
  current: '1.0.0',
  keeper: 'foyer',
  progress: { kind: 'none' },
  ...part,
});
const version = '1.0.1';

describe('what the home page says of updates without being asked', () => {
  it('is nothing where there is nothing to do', () => {
    expect(updateNoticeKind(state({}), false)).toBeUndefined();
  });

  it('is not that one arrives, unless the employee asked for it', () => {
    const progress = { kind: 'arriving', version, percent: 4 } as const;
    expect(updateNoticeKind(state({ progress }), false)).toBeUndefined();
    expect(updateNoticeKind(state({ progress }), true)).toEqual(progress);
  });

  it('is that one is ready rather than that the company wants one', () => {
    const progress = { kind: 'ready', version } as const;
    const wanted = { version: '1.0.1' };
    expect(updateNoticeKind(state({ progress, wanted }), false)).toEqual(progress);
    expect(updateNoticeKind(state({ wanted }), false)).toEqual({ kind: 'wanted', version });
  });
});

it('what is put aside comes back when its day has come', () => {
  const ahead = noticeKey({ kind: 'wanted', version, from: 1 });
  expect(noticeKey({ kind: 'wanted', version })).not.toBe(ahead);
  expect(noticeKey({ kind: 'ready', version })).not.toBe(noticeKey({ kind: 'found', version }));
});
