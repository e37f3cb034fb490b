import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWayBack } from '../../../../renderer/meeting/way-back.ts';
import { roomToken } from './room-token.ts';

/** A pass of so many seconds, as the server hands it out. */
const pass = (name: string, seconds: number) => ({
  ...roomToken,
  token: `${roomToken.token}${name}`,
  expiresAt: roomToken.serverTime + seconds,
});

/** In the room with a pass of a minute. */
function setUp() {
  const onLocked = vi.fn<() => void>();
  const way = createWayBack({ now: Date.now, onLocked });
  way.enters(pass('a', 60));
  return { onLocked, way };
}

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);
/** The clock goes on, no timer does. */
const sleep = (count: number) => vi.setSystemTime(Date.now() + count * 1000);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

it('sees after a sleep past the end of the pass that the new one, handed over before the loss was noticed, did not arrive', () => {
  const { way, onLocked } = setUp();
  sleep(3600);
  way.handed(pass('b', 60));
  seconds(1);
  way.reconnecting(true);
  seconds(2.9);
  expect(onLocked).not.toHaveBeenCalled();
  seconds(30);
  expect(onLocked).toHaveBeenCalledOnce();
});

it('comes in anew when the pass ends while the room is still reconnecting, but not while it may get in by itself', () => {
  const { way, onLocked } = setUp();
  seconds(40);
  way.reconnecting(true);
  way.handed(pass('b', 60));
  seconds(19);
  expect(onLocked).not.toHaveBeenCalled();
  seconds(5);
  expect(onLocked).toHaveBeenCalledOnce();
});

it('waits for a new pass', () => {
  const { way, onLocked } = setUp();
  seconds(50);
  way.reconnecting(true);
  seconds(300);
  expect(onLocked).not.toHaveBeenCalled();
  way.handed(pass('b', 60));
  seconds(3);
  expect(onLocked).toHaveBeenCalledOnce();
});

it('waits for the signalling connection', () => {
  const { way, onLocked } = setUp();
  way.signalling(false);
  way.reconnecting(true);
  seconds(70);
  way.handed(pass('b', 600));
  seconds(60);
  expect(onLocked).not.toHaveBeenCalled();
  way.signalling(true);
  seconds(3);
  expect(onLocked).toHaveBeenCalledOnce();
});

it('does not come in anew with a pass that has ended meanwhile', () => {
  const { way, onLocked } = setUp();
  way.signalling(false);
  way.reconnecting(true);
  way.handed(pass('b', 60));
  seconds(70);
  way.signalling(true);
  seconds(10);
  expect(onLocked).not.toHaveBeenCalled();
  way.handed(pass('c', 60));
  seconds(3);
  expect(onLocked).toHaveBeenCalledOnce();
});

it('lets the room get in by itself with a pass that it surely has', () => {
  const { way, onLocked } = setUp();
  seconds(40);
  way.handed(pass('b', 600));
  seconds(40);
  way.reconnecting(true);
  seconds(60);
  way.reconnecting(false);
  seconds(600);
  expect(onLocked).not.toHaveBeenCalled();
});

it('names the pass that may have been lost on the way into a loss, and no other', () => {
  const { way } = setUp();
  expect(way.unsure()).toBeUndefined();
  way.handed(pass('b', 600));
  seconds(1);
  way.reconnecting(true);
  way.reconnecting(false);
  expect(way.unsure()?.token).toBe(pass('b', 600).token);
  // Handed over once more, and taken.
  way.handed(pass('b', 600));
  seconds(40);
  way.reconnecting(true);
  way.reconnecting(false);
  expect(way.unsure()).toBeUndefined();
});

it('counts the life of a pass from when it came first', () => {
  const { way, onLocked } = setUp();
  way.handed(pass('b', 60));
  way.reconnecting(true);
  seconds(50);
  way.reconnecting(false);
  way.handed(pass('b', 60));
  seconds(31);
  way.reconnecting(true);
  way.handed(pass('c', 60));
  seconds(3);
  expect(onLocked).toHaveBeenCalledOnce();
});

it('does nothing after the meeting', () => {
  const { way, onLocked } = setUp();
  way.reconnecting(true);
  way.handed(pass('b', 600));
  way.stop();
  seconds(600);
  expect(onLocked).not.toHaveBeenCalled();
});
