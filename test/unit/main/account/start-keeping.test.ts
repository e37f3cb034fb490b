import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { startKeeping } from '../../../../main/account/start-keeping.ts';

describe('what a locked keychain did not take', () => {
  it('is tried again when the computer is unlocked, wakes up, and when Foyer quits', () => {
    const app = new EventEmitter();
    const powerMonitor = new EventEmitter();
    const keepUnsaved = vi.fn(() => Promise.resolve());
    let account: { keepUnsaved: () => Promise<void> } | undefined;
    startKeeping({
      app: { on: app.on.bind(app) },
      powerMonitor: { on: powerMonitor.on.bind(powerMonitor) },
      account: () => account,
    });
    powerMonitor.emit('unlock-screen');
    expect(keepUnsaved).not.toHaveBeenCalled();
    account = { keepUnsaved };
    powerMonitor.emit('unlock-screen');
    powerMonitor.emit('resume');
    app.emit('before-quit');
    expect(keepUnsaved).toHaveBeenCalledTimes(3);
  });
});
