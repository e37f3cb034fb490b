import type { App, PowerMonitor } from 'electron';
import type { Account } from './account.ts';

interface Parts {
  readonly app: Pick<App, 'on'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  /** `undefined` until there is one. */
  readonly account: () => Pick<Account, 'keepUnsaved'> | undefined;
}

/**
 * A keyring that was locked is most likely open again when the employee has unlocked the computer; and on the way out it is
 * the last chance. `quitPastKeychain` waits for that try.
 */
export function startKeeping({ app, powerMonitor, account }: Parts): void {
  const again = () => {
    void account()?.keepUnsaved();
  };
  powerMonitor.on('unlock-screen', again);
  powerMonitor.on('resume', again);
  app.on('before-quit', again);
}
