import { BrowserWindow, ipcMain, session } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { createIpc } from '../../../../main/ipc/handle.ts';
import { answerDisplayMedia } from '../../../../main/meeting/display-media.ts';
import { createPicker } from '../../../../main/meeting/picker.ts';
import { ipcSchemas } from '../../../../shared/schemas/ipc.ts';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;
type Share = (request: unknown, answer: (streams: unknown) => void) => void;

const electron = vi.hoisted(() => ({
  asked: Array<string>(),
  handlers: new Map<string, Handler>(),
  share: Array<Share>(),
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  return {
    desktopCapturer: {
      getSources({ types: [kind = ''] }: { types: string[] }) {
        electron.asked.push(kind);
        return Promise.resolve([
          { id: `${kind}:1`, name: `A ${kind}`, thumbnail: { isEmpty: () => true, toDataURL: () => '' } },
        ]);
      },
    },
    ipcMain: {
      handle(channel: string, handler: Handler) {
        electron.handlers.set(channel, handler);
      },
    },
    session: {
      fromPartition: () => ({
        setDisplayMediaRequestHandler(handler: Share) {
          electron.share.push(handler);
        },
      }),
    },
    BrowserWindow: class extends EventEmitter {
      private gone = false;
      isDestroyed() {
        return this.gone;
      }
      destroy() {
        this.gone = true;
        this.emit('closed');
      }
    },
  };
});

const senderFrame = { url: 'app://picker.localhost/', parent: null };

function ask(channel: string, ...args: readonly unknown[]): Promise<unknown> {
  return Promise.resolve(electron.handlers.get(channel)?.({ senderFrame, sender: {} }, ...args));
}

/** A meeting's click on its share button; resolves with what Electron is told to share. */
function clickShare(): Promise<unknown> {
  return new Promise((resolve) => electron.share.at(-1)?.({}, resolve));
}

beforeEach(() => {
  electron.asked.length = 0;
  const ipc = createIpc({
    ipcMain,
    loadSchemas: () => Promise.resolve(ipcSchemas),
    onError: () => undefined,
  });
  const pick = createPicker(ipc, () => new BrowserWindow());
  answerDisplayMedia(session.fromPartition('meeting'), pick);
});

it('lists nothing before the click on Share and the picker’s own question', async () => {
  expect(electron.asked).toEqual([]);
  const shared = clickShare();
  expect(electron.asked).toEqual([]);
  await ask('picker:sources');
  expect(electron.asked).toEqual(['screen', 'window']);
  await ask('picker:choose', 'window:1');
  expect(await shared).toEqual({ video: { id: 'window:1', name: 'A window' } });
});

it.each(['screen:2', 'web-contents-media-stream://1:1', ''])(
  'shares nothing that was not offered: %j',
  async (id) => {
    const shared = clickShare();
    await ask('picker:sources');
    await ask('picker:choose', id);
    expect(await shared).toEqual({});
  },
);

it('shares nothing of an earlier offer, and nothing where none was made', async () => {
  const first = clickShare();
  await ask('picker:sources');
  await ask('picker:choose', 'screen:1');
  expect(await first).toEqual({ video: { id: 'screen:1', name: 'A screen' } });

  const second = clickShare();
  await ask('picker:choose', 'screen:1');
  expect(await second).toEqual({});
});
