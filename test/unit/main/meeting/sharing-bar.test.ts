import { BrowserWindow, ipcMain } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { createIpc } from '../../../../main/ipc/handle.ts';
import type { Picked } from '../../../../main/meeting/picked.ts';
import { createSharingBar, type SharingBar } from '../../../../main/meeting/sharing-bar.ts';
import { ipcSchemas } from '../../../../shared/schemas/ipc.ts';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

const electron = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  open: Array<{
    emit: (event: string) => unknown;
    isDestroyed: () => boolean;
    leftOut: boolean;
    webContents: { emit: (event: string) => unknown };
  }>(),
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  return {
    ipcMain: {
      handle(channel: string, handler: Handler) {
        electron.handlers.set(channel, handler);
      },
    },
    BrowserWindow: class extends EventEmitter {
      readonly webContents = new EventEmitter();
      leftOut = false;
      private gone = false;
      constructor() {
        super();
        electron.open.push(this);
      }
      isDestroyed() {
        return this.gone;
      }
      destroy() {
        if (this.gone) return;
        this.gone = true;
        this.emit('closed');
      }
      setContentProtection(out: boolean) {
        this.leftOut = out;
      }
      setAlwaysOnTop() {
        return undefined;
      }
      setVisibleOnAllWorkspaces() {
        return undefined;
      }
    },
  };
});

const picked: Picked = {
  ...{ id: 'window:1:0', name: 'Budget.ods', kind: 'window', displayID: '', sound: true, ownWindows: false },
};
const senderFrame = { url: 'app://sharing.localhost/', parent: null };
let bar: SharingBar;
let stops: number;

function ask(channel: string, sender: unknown = electron.open.at(-1)?.webContents): Promise<unknown> {
  return Promise.resolve(electron.handlers.get(channel)?.({ senderFrame, sender }));
}

beforeEach(() => {
  electron.open.length = 0;
  stops = 0;
  bar = createSharingBar({
    ipc: createIpc({ ipcMain, loadSchemas: () => Promise.resolve(ipcSchemas), onError: () => undefined }),
    open: () => new BrowserWindow(),
    placeFor: () => ({ x: 0, y: 0, width: 1, height: 1 }),
    onStop() {
      stops += 1;
    },
  });
});

it('says what is shared, is left out of the picture, and stops it', async () => {
  bar.show(picked);
  expect(await ask('sharing:boot')).toEqual({ ok: true, value: { name: 'Budget.ods', sound: true } });
  expect(electron.open[0]?.leftOut).toBe(true);
  await ask('sharing:stop');
  expect(stops).toBe(1);
  // It stays until the room says that nothing is shared any more.
  expect(electron.open[0]?.isDestroyed()).toBe(false);
  bar.hide();
  expect(electron.open[0]?.isDestroyed()).toBe(true);
  expect(stops).toBe(1);
});

it('nothing is shared without it: whoever closes it, or a crash of its page, stops sharing', () => {
  bar.show(picked);
  electron.open.at(-1)?.emit('closed');
  expect(stops).toBe(1);
  bar.show(picked);
  electron.open.at(-1)?.webContents.emit('render-process-gone');
  expect(stops).toBe(2);
});

it('hears only the page that is shown now', async () => {
  bar.show(picked);
  const old = electron.open.at(-1)?.webContents;
  bar.show({ ...picked, name: 'Other' });
  expect(electron.open).toHaveLength(2);
  expect(stops).toBe(0);
  expect(await ask('sharing:boot', old)).toMatchObject({ ok: false });
  await ask('sharing:stop', old);
  await ask('sharing:stop', {});
  expect(stops).toBe(0);
  expect(await ask('sharing:boot')).toMatchObject({ value: { name: 'Other' } });
});
