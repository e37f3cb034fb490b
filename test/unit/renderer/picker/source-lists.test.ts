import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  isOffered,
  type ListState,
  lookingForAll,
  matching,
  problemOf,
} from '../../../../renderer/picker/source-lists.ts';
import { err, ok } from '../../../../shared/result.ts';
import type { ShareList } from '../../../../shared/schemas/share.ts';

const source = (id: string, name = id, thumbnail = '') => ({
  ...{ id, name, thumbnail, kind: 'window' as const },
});
const found = (...sources: readonly ReturnType<typeof source>[]): ListState => ({ kind: 'found', sources });
const answered = (...sources: ReturnType<typeof source>[]) => ok<ShareList>({ kind: 'found', sources });
const failure = err({ code: 'app.internal', support: '' } as const);
const silent = ok<ShareList>({ kind: 'silent' });
const namesOf = (list: ListState) => (list.kind === 'found' ? list.sources.map(({ id }) => id) : list.kind);

describe('a list after an answer', () => {
  it('has what was found, with its new pictures', () => {
    const first = afterAnswer({ kind: 'looking' }, answered(source('a', 'A', 'old')));
    expect(afterAnswer(first, answered(source('a', 'A', 'new')))).toEqual(found(source('a', 'A', 'new')));
  });

  it('keeps its order, puts what is new at the end and drops what is gone', () => {
    const before = found(source('a'), source('b'), source('c'));
    expect(namesOf(afterAnswer(before, answered(source('d'), source('c'), source('a'))))).toEqual([
      ...['a', 'c', 'd'],
    ]);
  });

  it('keeps what it has when an answer is late or failed, and says so when it has nothing', () => {
    const before = found(source('a'));
    expect(afterAnswer(before, silent)).toBe(before);
    expect(afterAnswer(before, failure)).toBe(before);
    expect(afterAnswer({ kind: 'looking' }, silent)).toEqual({ kind: 'silent' });
    expect(afterAnswer({ kind: 'silent' }, failure).kind).toBe('failed');
    expect(namesOf(afterAnswer({ kind: 'silent' }, answered(source('a'))))).toEqual(['a']);
  });
});

describe('a search', () => {
  const list = found(
    source('1', 'Übersicht – Präsentation.odp'),
    source('2', 'Mail'),
    source('3', '周会议程'),
  );
  const idsOf = (search: string) => matching(list, search).map(({ id }) => id);

  it.each([
    ['', ['1', '2', '3']],
    ['  ', ['1', '2', '3']],
    ['uber', ['1']],
    ['ODP prasen', ['1']],
    ['mail odp', []],
    ['会议', ['3']],
    ['nothing', []],
  ])('for %j finds %j', (search, ids) => {
    expect(idsOf(search)).toEqual(ids);
  });

  it('finds nothing in a list that is not there', () => {
    expect(matching({ kind: 'looking' }, '')).toEqual([]);
  });
});

describe('a problem', () => {
  it('is nothing to share at all, and a list that failed', () => {
    expect(problemOf({ screen: found(), window: found() })?.code).toBe('share.no-sources');
    expect(problemOf({ screen: found(), window: { kind: 'failed', error: failure.error } })?.code).toBe(
      'app.internal',
    );
  });

  it('is not one that is still awaited, nor one without the other', () => {
    expect(problemOf(lookingForAll)).toBeUndefined();
    expect(problemOf({ screen: found(), window: { kind: 'silent' } })).toBeUndefined();
    expect(problemOf({ screen: found(source('a')), window: found() })).toBeUndefined();
  });
});

it('knows whether a choice is still there, and in sight', () => {
  const lists = { screen: found(source('a', 'Screen 1')), window: found(source('b', 'Mail')) };
  expect(isOffered(lists, 'b', '')).toBe(true);
  expect(isOffered(lists, 'b', 'mai')).toBe(true);
  expect(isOffered(lists, 'b', 'screen')).toBe(false);
  expect(isOffered(lists, 'c', '')).toBe(false);
  expect(isOffered(lookingForAll, 'a', '')).toBe(false);
});
