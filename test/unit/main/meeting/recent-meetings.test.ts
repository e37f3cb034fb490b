import { describe, expect, it } from 'vitest';
import { rememberMeeting } from '../../../../main/meeting/recent-meetings.ts';

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
