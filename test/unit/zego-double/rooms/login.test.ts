import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { logout } from '../../../../demo/zego-double/rooms/login.ts';
import { enter, logIn, testCloud, TestLink } from './test-cloud.ts';

describe('a login', () => {
  it('opens the room for the first and tells the others about the next', () => {
    const cloud = testCloud();
    const alice = enter(cloud, 'alice');
    const bob = enter(cloud, 'bob');
    expect([...alice.room.members.keys()]).toEqual(['alice', 'bob']);
    expect(bob.room).toBe(alice.room);
    expect(alice.link.pushes).toMatchObject([
      {
        command: 'PushUserInfoUpdated',
        body: {
          user_action_list: [{ action: 1, id_name: Buffer.from('bob'), nick_name: Buffer.from('bob 李') }],
        },
      },
    ]);
    expect(bob.link.heard()).toEqual([]);
    expect(bob.welcome).toMatchObject({ online_count: 2, stream_count: 0, token_remain_time: 3600 });
  });

  it('gives pushes consecutive numbers: the SDK drops those that do not follow on each other', () => {
    const cloud = testCloud();
    const alice = enter(cloud, 'alice');
    const bob = enter(cloud, 'bob');
    logout(cloud, bob.presence);
    enter(cloud, 'carol');
    const numbered = z.object({ server_user_seq: z.number() });
    const numbers = alice.link.pushes.map(({ body }) => numbered.parse(body).server_user_seq);
    expect(numbers).toEqual([3, 4, 5]);
  });

  it.each([
    ['a token that is refused', { ok: false, code: 50116 } as const, 'room', 50116],
    ['the order of a test', undefined, 'err-1105', 1105],
  ])('is refused for %s, and leaves no room behind', (_case, verdict, roomID, code) => {
    const cloud = testCloud(verdict === undefined ? {} : { verifyToken: () => verdict });
    expect(logIn(cloud, 'alice', roomID)).toEqual({ ok: false, answer: { code, body: { anchor_info: {} } } });
    expect(cloud.rooms.size).toBe(0);
  });

  it('is refused to everybody while a test says so', () => {
    const cloud = testCloud();
    cloud.refuseLoginsWith = 1105;
    expect(logIn(cloud, 'alice', 'room')).toMatchObject({ ok: false, answer: { code: 1105 } });
    cloud.refuseLoginsWith = undefined;
    expect(logIn(cloud, 'alice', 'room').ok).toBe(true);
  });

  it('has its token checked for this user and this room', () => {
    const seen: unknown[] = [];
    const cloud = testCloud({
      verifyToken: (token, claims) => {
        seen.push([token, claims]);
        return { ok: false, code: 50116 };
      },
    });
    logIn(cloud, 'alice', 'board');
    expect(seen).toEqual([['token of alice', { userID: 'alice', roomID: 'board' }]]);
    expect(cloud.tokens.of('alice')).toMatchObject({ logins: 0, refusals: [50116] });
  });

  it('of another form is refused before anything changes', () => {
    const cloud = testCloud();
    expect(() => enter(cloud, 'alice', 'room', new TestLink(), Number.NaN)).toThrow();
    expect(cloud.rooms.size).toBe(0);
  });
});

describe('one user in one place', () => {
  it('throws out who was there from another device', () => {
    const cloud = testCloud();
    const first = enter(cloud, 'alice');
    const second = enter(cloud, 'alice');
    expect(first.link.pushes).toMatchObject([{ command: 'PushUserKickout', body: { kickout_reason: 1 } }]);
    expect(first.link.timesLeft).toBe(1);
    expect(second.room.members.get('alice')).toBe(second.member);
    expect(cloud.rooms.size).toBe(1);
  });

  it('takes a client that comes back for the same, without a word to the others', () => {
    const cloud = testCloud();
    const bob = enter(cloud, 'bob');
    const first = enter(cloud, 'alice');
    bob.link.heard();
    const again = enter(cloud, 'alice', 'room', new TestLink(), first.member.sessionID);
    expect(again.member).toMatchObject({
      sessionID: first.member.sessionID,
      contextKey: first.member.contextKey,
      joinedAt: first.member.joinedAt,
    });
    expect(first.link.heard()).toEqual([]);
    expect(bob.link.heard()).toEqual([]);
  });

  it('lets a connection go to another room', () => {
    const cloud = testCloud();
    const bob = enter(cloud, 'bob');
    const link = new TestLink();
    enter(cloud, 'alice', 'room', link);
    enter(cloud, 'alice', 'board', link);
    expect(bob.link.heard()).toEqual(['PushUserInfoUpdated', 'PushUserInfoUpdated']);
    expect(cloud.presencesOf('alice').map(({ room }) => room.roomID)).toEqual(['board']);
    expect(link.heard()).toEqual([]);
  });

  it('closes a room when its last member has gone', () => {
    const cloud = testCloud();
    const alice = enter(cloud, 'alice');
    logout(cloud, alice.presence);
    expect(cloud.rooms.size).toBe(0);
    // Twice is once: the SDK says goodbye after a kick, too.
    logout(cloud, alice.presence);
    expect(alice.link.timesLeft).toBe(1);
  });
});
