import type { ClientRequest } from 'electron';
import type { AppUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';

/**
 * @returns a function that ends every request of the updater's that is under way
 *
 * Its cancellation token ends none: the promise is rejected, but the connection stays open and the server goes on sending
 * (measured: 6.8.10). After some of them the server can't be asked any more (electron-builder's issue 7965).
 */
export function requestsOf(updater: AppUpdater): () => void {
  const open = new Set<ClientRequest>();
  const executor: unknown = Reflect.get(updater, 'httpExecutor');
  if (!(executor instanceof ElectronHttpExecutor)) throw new Error('electron-updater has another way to ask');
  const create = executor.createRequest.bind(executor);
  executor.createRequest = (options: unknown, callback) => {
    const request = create(options, callback);
    open.add(request);
    request.once('close', () => open.delete(request));
    return request;
  };
  return () => {
    for (const request of open) request.abort();
  };
}
