import { describe, expect, it } from 'vitest';
import type { AccountState } from '../../../../main/account/account.ts';
import { createRecentMeetings, rememberMeeting } from '../../../../main/meeting/recent-meetings.ts';
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
