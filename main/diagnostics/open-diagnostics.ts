import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { ok } from '../../shared/result.ts';
import type { Ipc } from '../ipc/handle.ts';
import type { Services } from '../services.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly services: () => Promise<Services>;
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
}

const options: BrowserWindowConstructorOptions = {
  ...{ width: 720, height: 760, minWidth: 360, minHeight: 420 },
  ...{ title: 'Foyer', fullscreenable: false },
};

/** Opens diagnostics, also for pages that ask. What it needs is loaded with the first time: nobody needs it at the start. */
export function diagnosticsOpener({ ipc, services, open }: Parts): () => void {
  let loading: Promise<() => void> | undefined;
  const show = () => {
    loading ??= import('./diagnostics-window.ts').then(({ createDiagnosticsWindow }) =>
      createDiagnosticsWindow({ ipc, services, open: () => open(options) }),
    );
    void loading.then((showWindow) => {
      showWindow();
    });
  };
  const answer = () => {
    show();
    return ok(null);
  };
  ipc.handle('signin:diagnostics', answer);
  ipc.handle('shell:diagnostics', answer);
  return show;
}
