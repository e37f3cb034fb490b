import { expect, test } from 'vitest';
import { createHappenings } from '../../../../../renderer/meeting/room/room-happenings.ts';
import { type RoomHappening, roomHappeningSchema } from '../../../../../shared/schemas/room-facts.ts';

const alice = { userID: 'alice', userName: 'Alice' };
const bob = { userID: 'bob', userName: 'Bob' };

function setUp(inRoomFor: number | undefined) {
  const told: RoomHappening[] = [];
  const happenings = createHappenings({
    ownID: 'alice',
    inRoomFor: () => inRoomFor,
    onHappening: (one) => told.push(one),
  });
  return { told, happenings };
}

test('who comes and goes is told by name, the participant themselves is not', () => {
  const { told, happenings } = setUp(60_000);
  happenings.onUserJoin([alice, bob]);
  happenings.onUserLeave([bob]);
  expect(told).toEqual([
    { kind: 'came', name: 'Bob' },
    { kind: 'went', name: 'Bob' },
  ]);
});

test('who was there before is not told of', () => {
  for (const time of [undefined, 0, 500]) {
    const { told, happenings } = setUp(time);
    happenings.onUserJoin([bob]);
    expect(told).toEqual([]);
  }
});

test('a message of another is told, cut to what main takes', () => {
  const { told, happenings } = setUp(60_000);
  happenings.onInRoomMessageReceived({ fromUser: alice, message: 'mine' });
  happenings.onInRoomMessageReceived({
    fromUser: { userID: 'bob', userName: 'B'.repeat(300) },
    message: 'x'.repeat(5000),
  });
  expect(told).toHaveLength(1);
  expect(roomHappeningSchema.safeParse(told[0]).success).toBe(true);
});
