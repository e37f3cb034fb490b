/** With the 3 s that leaving a meeting may take, Foyer is gone within 5 s. */
export const keychainPatienceMs = 1000;

interface Parts {
  /** Electron's app. */
  readonly app: {
    readonly on: (
      name: 'will-quit',
      listener: (event: { readonly preventDefault: () => void }) => void,
    ) => unknown;
    readonly quit: () => void;
  };
  /** Ends when no call to the keychain is under way any more; `undefined` when none is. */
  readonly underWay: () => Promise<void> | undefined;
  /** Ends the process without any clean-up. */
  readonly kill: () => void;
}

/**
 * Lets Foyer end although a call to the keychain does not come back, such as one that waits at the keyring's own prompt.
 * Every orderly way out waits for the thread that the call holds, `app.exit` and `process.exit` too (measured). The windows
 * are closed by then, the meeting is left, and all that is kept is written as it changes: nothing is lost by killing it.
 */
export function quitPastKeychain({ app, underWay, kill }: Parts): void {
  app.on('will-quit', (event) => {
    const call = underWay();
    if (call === undefined) return;
    event.preventDefault();
    // Never cleared: whatever holds Foyer after this, it ends.
    setTimeout(kill, keychainPatienceMs);
    void call.then(() => {
      // Within the event's own turn Electron takes no notice of another quit (measured).
      setTimeout(() => {
        app.quit();
      }, 0);
    });
  });
}
