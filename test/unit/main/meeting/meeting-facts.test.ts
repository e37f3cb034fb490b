import { expect, test } from 'vitest';
import { createMeetingFacts, type MeetingFacts } from '../../../../main/meeting/meeting-facts.ts';
import type { RoomCommand } from '../../../../shared/ipc-contract.ts';

const room = { microphone: 'on', camera: 'off', sharing: true, people: 3 } as const;

function setUp() {
  let time = 1000;
  const facts = createMeetingFacts(() => time);
  const seen: (MeetingFacts | undefined)[] = [];
  const sent: RoomCommand[] = [];
  facts.subscribe((now) => seen.push(now));
  const open = () => {
    facts.opened('Monday planning', (command) => sent.push(command));
  };
  const later = (by: number) => {
    time += by;
  };
  return { facts, seen, sent, open, later };
}

test('nothing is known without a meeting, and nothing after it', () => {
  const { facts, seen, open } = setUp();
  expect(facts.current()).toBeUndefined();
  facts.roomIs(room);
  facts.stateIs({ phase: 'joined' });
  expect(seen).toEqual([]);
  open();
  facts.closed();
  expect(facts.current()).toBeUndefined();
  expect(seen.map((one) => one?.state.phase)).toEqual(['preparing', undefined]);
});

test('the room counts only while the employee is in it', () => {
  const { facts, open } = setUp();
  open();
  facts.stateIs({ phase: 'prejoin' });
  facts.roomIs(room);
  expect(facts.current()).toMatchObject({ microphone: 'none', sharing: false, people: 0 });
  facts.stateIs({ phase: 'joined' });
  facts.roomIs(room);
  facts.stateIs({ phase: 'reconnecting' });
  expect(facts.current()).toMatchObject(room);
  facts.stateIs({ phase: 'ended', reason: { kind: 'left' } });
  expect(facts.current()).toMatchObject({ microphone: 'none', sharing: false, people: 0, since: undefined });
});

test('the time of coming in survives a reconnection, and a rejoin has its own', () => {
  const { facts, open, later } = setUp();
  open();
  facts.stateIs({ phase: 'joined' });
  later(500);
  facts.stateIs({ phase: 'reconnecting' });
  facts.stateIs({ phase: 'joined' });
  expect(facts.current()?.since).toBe(1000);
  facts.stateIs({ phase: 'preparing' });
  later(500);
  facts.stateIs({ phase: 'joined' });
  expect(facts.current()?.since).toBe(2000);
});

test('commands and happenings pass only while there is a room', () => {
  const { facts, open, sent } = setUp();
  const heard: string[] = [];
  const stop = facts.onHappening(({ kind }) => heard.push(kind));
  const all = () => {
    facts.command({ kind: 'microphone', to: 'toggle' });
    facts.happened({ kind: 'came', name: 'Bob' });
  };
  all();
  open();
  all();
  expect([sent, heard]).toEqual([[], []]);
  facts.stateIs({ phase: 'joined' });
  all();
  expect([sent, heard]).toEqual([[{ kind: 'microphone', to: 'toggle' }], ['came']]);
  stop();
  facts.closed();
  all();
  expect([sent.length, heard.length]).toEqual([1, 1]);
});

test('who no longer listens hears nothing', () => {
  const { facts, open } = setUp();
  let calls = 0;
  const stop = facts.subscribe(() => {
    calls += 1;
  });
  open();
  stop();
  facts.closed();
  expect(calls).toBe(1);
});
