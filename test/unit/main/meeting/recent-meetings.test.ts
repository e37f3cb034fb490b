import { describe, expect, it } from 'vitest';
import type { AccountState } from '../../../../main/account/account.ts';
import {
  createRecentMeetings,
  pinMeeting,
  rememberMeeting,
  restoreMeeting,
  titleFor,
} from '../../../../main/meeting/recent-meetings.ts';
import { alice, memorySettings } from '../memory-settings.ts';

const planning = { roomID: 'planning', title: 'Planning' };

describe('rememberMeeting', () => {
  it('puts the meeting on top, once, with its newest title and time', () => {
    const before = [
      { id: 'board', title: 'Board', lastJoined: 2 },
      { id: 'planning', title: 'planning', lastJoined: 1 },
    ];
    expect(rememberMeeting(before, planning, 3)).toEqual([
      { id: 'planning', title: 'Planning', lastJoined: 3 },
      { id: 'board', title: 'Board', lastJoined: 2 },
    ]);
    expect(before).toHaveLength(2);
    expect(rememberMeeting([], planning, 3)).toEqual([{ id: 'planning', title: 'Planning', lastJoined: 3 }]);
  });

  it('forgets the oldest when there are more than twenty', () => {
    const before = Array.from({ length: 20 }, (_, at) => ({
      id: `m${at}`,
      title: `M${at}`,
      lastJoined: 20 - at,
    }));
    const after = rememberMeeting(before, planning, 21);
    expect(after).toHaveLength(20);
    expect(after[0]?.id).toBe('planning');
    expect(after.at(-1)?.id).toBe('m18');
  });
});

describe('a pinned meeting', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({
    id: `m${at}`,
    title: `M${at}`,
    lastJoined: 20 - at,
  }));

  it('stands first, after those pinned before, and goes back to its time', () => {
    const once = pinMeeting(many, 'm7', true);
    const twice = pinMeeting(once, 'm3', true);
    expect(twice.slice(0, 3).map(({ id }) => id)).toEqual(['m7', 'm3', 'm0']);
    expect(twice).toHaveLength(20);
    expect(twice[0]).toEqual({ ...many[7], pinned: true });
    expect(pinMeeting(pinMeeting(twice, 'm7', false), 'm3', false)).toEqual(many);
  });

  it('is not pushed out by newer ones, and keeps its place when it is joined', () => {
    let list = pinMeeting(many, 'm19', true);
    for (let at = 0; at < 25; at += 1)
      list = rememberMeeting(list, { roomID: `new${at}`, title: `New ${at}` }, 100 + at);
    expect(list).toHaveLength(21);
    expect(list[0]?.id).toBe('m19');
    expect(list[1]?.id).toBe('new24');
    list = pinMeeting(list, 'new24', true);
    list = rememberMeeting(list, { roomID: 'm19', title: 'M19' }, 500);
    expect(list.slice(0, 2)).toEqual([
      { id: 'm19', title: 'M19', lastJoined: 500, pinned: true },
      { id: 'new24', title: 'New 24', lastJoined: 124, pinned: true },
    ]);
  });

  it('is one of twenty at most, so that the list always fits', () => {
    const all = many.map((meeting) => ({ ...meeting, pinned: true }));
    const list = pinMeeting([...all, { id: 'x', title: 'X', lastJoined: 1 }], 'x', true);
    expect(list).toHaveLength(21);
    expect(list.at(-1)).toEqual({ id: 'x', title: 'X', lastJoined: 1 });
  });
});

describe('a forgotten meeting', () => {
  const [first, second, third] = [
    { id: 'a', title: 'A', lastJoined: 3, pinned: true },
    { id: 'b', title: 'B', lastJoined: 2, pinned: true },
    { id: 'c', title: 'C', lastJoined: 1 },
  ] as const;

  it('comes back to where it was', () => {
    expect(restoreMeeting([second, third], first, 0)).toEqual([first, second, third]);
    expect(restoreMeeting([first, third], second, 1)).toEqual([first, second, third]);
    expect(restoreMeeting([first, second], third, 2)).toEqual([first, second, third]);
  });

  it('comes back once', () => {
    expect(restoreMeeting([first, second], second, 1)).toEqual([first, second]);
  });
});

describe('the title of a meeting', () => {
  const known = [{ id: 'm-1', title: '会议', lastJoined: 1 }];

  it('that is joined by a link is the one known from before', () => {
    expect(titleFor(known, { roomID: 'm-1', title: 'm-1' })).toBe('会议');
    expect(titleFor(known, { roomID: 'm-2', title: 'm-2' })).toBe('m-2');
    expect(titleFor(known, { roomID: 'm-1', title: 'Board' })).toBe('Board');
    expect(rememberMeeting(known, { roomID: 'm-1', title: 'm-1' }, 2)[0]?.title).toBe('会议');
  });
});

describe('the list of recent meetings', () => {
  const entry = { id: 'planning', title: 'Planning', lastJoined: 3 };

  /** A list with one meeting on it, for whoever `state` says. */
  function listOf(state: AccountState) {
    let current = state;
    const settings = memorySettings();
    const recent = createRecentMeetings(settings, () => current);
    recent.change((list) => [entry, ...list]);
    return { recent, settings, become: (next: AccountState) => (current = next) };
  }

  it('is in the settings of who stays signed in', () => {
    const { recent, settings } = listOf({ kind: 'signedIn', account: alice, sessionOnly: false });
    expect(recent.list()).toEqual([entry]);
    expect(settings.read().recent).toEqual([entry]);
  });

  it('of who is signed in until they quit is never in the settings, and goes with their sign-in', () => {
    const { recent, settings, become } = listOf({ kind: 'signedIn', account: alice, sessionOnly: true });
    expect(recent.list()).toEqual([entry]);
    expect(settings.read().recent).toEqual([]);
    become({ kind: 'signedIn', account: { ...alice }, sessionOnly: true });
    expect(recent.list()).toEqual([]);
  });

  it('is nobody’s when nobody is signed in', () => {
    const { recent, settings } = listOf({ kind: 'signedOut' });
    expect(recent.list()).toEqual([]);
    expect(settings.read().recent).toEqual([]);
  });
});
