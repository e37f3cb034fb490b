/** Something that tells of events by name. */
interface Speaker<Name extends string> {
  readonly on: (name: Name, listener: () => void) => unknown;
}

interface Parts {
  /** Electron's app. */
  readonly app: { readonly quit: () => void };
  readonly process: Speaker<'SIGTERM' | 'SIGHUP' | 'SIGINT'>;
  readonly powerMonitor: Speaker<'shutdown'>;
  /** The computer wants every program to end. */
  readonly onEnd: () => void;
}

/** How a Linux desktop or a service manager ends programs; a terminal that is closed or interrupted, too. */
const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Hears that the computer shuts down or its user signs out, where that is not told to a window. */
export function hearSessionEnd({ app, process, powerMonitor, onEnd }: Parts): void {
  // macOS says it before it asks every program to quit; Linux says it through logind.
  powerMonitor.on('shutdown', onEnd);
  for (const name of signals) {
    process.on(name, () => {
      onEnd();
      app.quit();
    });
  }
}

/** Windows tells it to windows and quits nothing by itself. */
export function hearSessionEndAt(window: Speaker<'query-session-end'>, onEnd: () => void): void {
  window.on('query-session-end', onEnd);
}
