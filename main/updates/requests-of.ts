import type { ClientRequest } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';

/** What an updater asks servers for. */
export interface UpdaterRequests {
  /** Ends every request that is under way. */
  readonly abort: () => void;
  /** What was asked for so far is over. */
  readonly forget: () => void;
}

/**
 * The updater's cancellation token ends no request: its promise is rejected, but the connection stays open and the server
 * goes on sending (measured: 6.8.10). After some of them the server can't be asked any more (electron-builder's issue 7965).
 */
export function requestsOf(updater: AppUpdater): UpdaterRequests {
  // By hand: Electron says that a request is closed as soon as it is sent.
  const open = new Set<ClientRequest>();
  const executor: unknown = Reflect.get(updater, 'httpExecutor');
  if (!(executor instanceof ElectronHttpExecutor)) throw new Error('electron-updater has another way to ask');
  const create = executor.createRequest.bind(executor);
  executor.createRequest = (options: unknown, callback) => {
    const request = create(options, callback);
    open.add(request);
    return request;
  };
  return {
    abort() {
      for (const request of open) request.abort();
      open.clear();
    },
    forget() {
      open.clear();
    },
  };
}
