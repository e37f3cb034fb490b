import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keychainPatienceMs, quitPastKeychain } from '../../../../main/account/keychain-at-quit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/**
 * An app that ends when nobody holds it at `will-quit`, and takes no notice of another quit until that event's turn is over,
 * as Electron's does (measured).
 */
function setUp(underWay: () => Promise<void> | undefined) {
  const events = new EventEmitter();
  const kill = vi.fn();
  let ended = false;
  let quitting = false;
  const app = {
    on: (name: 'will-quit', listener: (event: { preventDefault: () => void }) => void) =>
      events.on(name, listener),
    quit() {
      if (quitting || ended) return;
      quitting = true;
      setTimeout(() => {
        quitting = false;
      }, 0);
      let held = false;
      events.emit('will-quit', {
        preventDefault: () => {
          held = true;
        },
      });
      ended = !held;
    },
  };
  quitPastKeychain({ app, underWay, kill });
  return { app, kill, ended: () => ended };
}

describe('quitting', () => {
  it('is not held while the keychain is not asked anything', () => {
    const { app, kill, ended } = setUp(() => undefined);
    app.quit();
    expect(ended()).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(kill).not.toHaveBeenCalled();
  });

  it('waits for a call that comes back in time, then goes the orderly way', async () => {
    let comeBack: () => void = () => undefined;
    let call: Promise<void> | undefined = new Promise((resolve) => {
      comeBack = resolve;
    });
    const { app, kill, ended } = setUp(() => call);
    app.quit();
    await vi.advanceTimersByTimeAsync(keychainPatienceMs - 1);
    expect(ended()).toBe(false);
    call = undefined;
    comeBack();
    await vi.advanceTimersByTimeAsync(0);
    expect(ended()).toBe(true);
    expect(kill).not.toHaveBeenCalled();
  });

  it('goes the orderly way also when the call comes back at once', async () => {
    let call: Promise<void> | undefined = Promise.resolve().then(() => {
      call = undefined;
    });
    const { app, kill, ended } = setUp(() => call);
    app.quit();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended()).toBe(true);
    expect(kill).not.toHaveBeenCalled();
  });

  it('ends the process when the call does not come back', async () => {
    const { app, kill, ended } = setUp(() => new Promise(() => undefined));
    app.quit();
    await vi.advanceTimersByTimeAsync(keychainPatienceMs - 1);
    expect(kill).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(kill).toHaveBeenCalledOnce();
    expect(ended()).toBe(false);
  });
});
