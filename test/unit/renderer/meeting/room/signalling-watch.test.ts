import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSignalling } from '../../../../../renderer/meeting/room/signalling-watch.ts';
import { FakeSocket } from './fake-socket.ts';

const hub = 'wss://accesshub-wss.coolbcloud.com/accesshub?x=1';

function setUp() {
  const scope: { WebSocket: typeof WebSocket } = { WebSocket: FakeSocket };
  const onChange = vi.fn<(up: boolean) => void>();
  const stop = watchSignalling({ scope, onChange });
  /** Opens a socket as the engine does. */
  const connect = (url: string | URL = hub): FakeSocket => {
    const before = FakeSocket.made.length;
    Reflect.construct(scope.WebSocket, [url]);
    const made = FakeSocket.made[before];
    if (made === undefined) throw new Error('no socket was made');
    return made;
  };
  return { scope, onChange, stop, connect };
}

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the watch over the signalling connection', () => {
  it('says nothing before the connection has been there, however long that takes', () => {
    const { connect, onChange } = setUp();
    connect().breaks();
    connect();
    seconds(60);
    connect().opens();
    seconds(60);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('says that it is gone after a moment, and that it is back when it stays', () => {
    const { connect, onChange } = setUp();
    const first = connect();
    first.opens();
    first.breaks();
    seconds(1.4);
    expect(onChange).not.toHaveBeenCalled();
    seconds(0.1);
    expect(onChange.mock.calls).toEqual([[false]]);
    connect().opens();
    seconds(2.9);
    expect(onChange.mock.calls).toEqual([[false]]);
    seconds(0.1);
    expect(onChange.mock.calls).toEqual([[false], [true]]);
  });

  it('does not mind a connection that is replaced in passing', () => {
    const { connect, onChange } = setUp();
    const first = connect();
    first.opens();
    first.breaks();
    seconds(1);
    connect().opens();
    seconds(60);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('does not believe a connection that comes and goes', () => {
    const { connect, onChange } = setUp();
    const first = connect();
    first.opens();
    first.breaks();
    seconds(2);
    for (let round = 0; round < 5; round += 1) {
      const next = connect();
      next.opens();
      seconds(1);
      next.breaks();
      seconds(1);
    }
    seconds(60);
    expect(onChange.mock.calls).toEqual([[false]]);
  });

  it('takes one of several connections for enough', () => {
    const { connect, onChange } = setUp();
    const [first, second] = [connect(), connect()];
    first.opens();
    second.opens();
    first.breaks();
    seconds(60);
    expect(onChange).not.toHaveBeenCalled();
    second.breaks();
    seconds(2);
    expect(onChange.mock.calls).toEqual([[false]]);
  });

  it('counts a connection as gone when the engine closes it, not when the browser is sure', () => {
    const { scope, onChange } = setUp();
    const socket = new scope.WebSocket(hub);
    FakeSocket.made.at(-1)?.opens();
    socket.close();
    seconds(2);
    expect(onChange.mock.calls).toEqual([[false]]);
  });

  it('looks at signalling only: media that goes on does not hide that it is gone', () => {
    const { connect, onChange } = setUp();
    connect(new URL('wss://10.0.0.1/ws?app=1')).opens();
    connect('not an address').opens();
    const signalling = connect();
    signalling.opens();
    signalling.breaks();
    seconds(2);
    expect(onChange.mock.calls).toEqual([[false]]);
  });

  it('gives the window its own sockets back and is silent from then on', () => {
    const { scope, connect, onChange, stop } = setUp();
    expect(scope.WebSocket).not.toBe(FakeSocket);
    expect(scope.WebSocket.OPEN).toBe(1);
    const socket = connect();
    socket.opens();
    socket.breaks();
    stop();
    expect(scope.WebSocket).toBe(FakeSocket);
    seconds(60);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('leaves alone what others have put in its place meanwhile', () => {
    const { scope, stop } = setUp();
    class Other extends FakeSocket {}
    scope.WebSocket = Other;
    stop();
    expect(scope.WebSocket).toBe(Other);
  });
});
