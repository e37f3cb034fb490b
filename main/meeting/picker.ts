import { desktopCapturer, type BrowserWindow } from 'electron';
import { ok } from '../../shared/result.ts';
import type { ShareSource } from '../../shared/schemas/share.ts';
import type { Ipc } from '../ipc/handle.ts';
import type { PickSource } from './display-media.ts';
import { listShareSources } from './screen-sources.ts';

/** The window that picks a screen or window to share; one at a time. */
export function createPicker(ipc: Ipc, open: () => BrowserWindow): PickSource {
  let offered: ShareSource[] = [];
  let choose: ((source: ShareSource | null) => void) | undefined;

  ipc.handle('picker:sources', async () => {
    offered = await listShareSources(desktopCapturer);
    return ok(offered);
  });

  ipc.handle('picker:choose', (_sender, id) => {
    // SECURITY: only something that was offered can be shared.
    choose?.(offered.find((source) => source.id === id) ?? null);
    return ok(null);
  });

  return () =>
    new Promise((resolve) => {
      choose?.(null);
      const window = open();
      const settle = (source: ShareSource | null) => {
        choose = undefined;
        offered = [];
        resolve(source === null ? null : { id: source.id, name: source.name });
        if (!window.isDestroyed()) window.destroy();
      };
      choose = settle;
      window.once('closed', () => {
        if (choose === settle) settle(null);
      });
    });
}
