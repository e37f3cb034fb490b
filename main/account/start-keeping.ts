import type { Account } from './account.ts';

interface Parts {
  readonly onQuit: (listener: () => void) => void;
  /** The employee is back: the computer was unlocked or woke up. */
  readonly onBack: (listener: () => void) => void;
  /** `undefined` until there is one. */
  readonly account: () => Pick<Account, 'keepUnsaved'> | undefined;
}

/**
 * A keyring that was locked is most likely open again when the employee has unlocked the computer; and on the way out it is
 * the last chance. `quitPastKeychain` waits for that try.
 */
export function startKeeping({ onQuit, onBack, account }: Parts): void {
  const again = () => {
    void account()?.keepUnsaved();
  };
  onBack(again);
  onQuit(again);
}
