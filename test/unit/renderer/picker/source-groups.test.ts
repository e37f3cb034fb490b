import { describe, expect, it } from 'vitest';
import { sourcesState } from '../../../../renderer/picker/source-groups.ts';
import { err, ok } from '../../../../shared/result.ts';
import type { ShareSource } from '../../../../shared/schemas/share.ts';

const source = (id: string, kind: ShareSource['kind']): ShareSource => ({
  id,
  kind,
  name: id,
  thumbnail: '',
});

describe('sourcesState', () => {
  it('keeps screens and windows apart, in the order of the system', () => {
    const all = [
      source('w1', 'window'),
      source('s1', 'screen'),
      source('w2', 'window'),
      source('s2', 'screen'),
    ];
    expect(sourcesState(ok(all))).toEqual({
      kind: 'ready',
      screens: [all[1], all[3]],
      windows: [all[0], all[2]],
    });
  });

  it('is ready with one kind alone', () => {
    expect(sourcesState(ok([source('s1', 'screen')]))).toMatchObject({ kind: 'ready', windows: [] });
  });

  it('has advice instead of an empty page', () => {
    expect(sourcesState(ok([]))).toEqual({
      kind: 'failed',
      error: { code: 'share.no-sources', support: '' },
    });
  });

  it('passes on why there is no answer', () => {
    const error = { code: 'app.internal', support: 'S1' } as const;
    expect(sourcesState(err(error))).toEqual({ kind: 'failed', error });
  });
});
