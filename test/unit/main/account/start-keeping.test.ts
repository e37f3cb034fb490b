import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { startKeeping } from '../../../../main/account/start-keeping.ts';

describe('what a locked keychain did not take', () => {
  it('is tried again when the employee is back, and when Foyer quits', () => {
    const computer = new EventEmitter();
    const keepUnsaved = vi.fn(() => Promise.resolve());
    const signedIn: { keepUnsaved: () => Promise<void> }[] = [];
    startKeeping({
      onQuit: (again) => computer.on('quit', again),
      onBack: (again) => computer.on('back', again),
      account: () => signedIn[0],
    });
    computer.emit('back');
    expect(keepUnsaved).not.toHaveBeenCalled();
    signedIn.push({ keepUnsaved });
    computer.emit('back');
    computer.emit('quit');
    expect(keepUnsaved).toHaveBeenCalledTimes(2);
  });
});
