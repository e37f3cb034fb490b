import { BrowserWindow, ipcMain, session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createIpc } from '../../../../main/ipc/handle.ts';
import { answerDisplayMedia } from '../../../../main/meeting/display-media.ts';
import { createPicker, type Picker } from '../../../../main/meeting/picker.ts';
import type { Source } from '../../../../main/meeting/screen-sources.ts';
import { ipcSchemas } from '../../../../shared/schemas/ipc.ts';
import type { ShareKind } from '../../../../shared/schemas/share.ts';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;
type Share = (request: unknown, answer: (streams: unknown) => void) => void;

const electron = vi.hoisted(() => ({
  handlers: new Map<string, Handler>(),
  share: Array<Share>(),
  open: Array<{ emit: (event: string) => unknown; webContents: { emit: (event: string) => unknown } }>(),
  focused: 0,
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  return {
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
      readonly webContents = new EventEmitter();
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
      focus() {
        electron.focused += 1;
      }
      getMediaSourceId() {
        return 'window:9:1';
      }
    },
  };
});

const senderFrame = { url: 'app://picker.localhost/', parent: null };
const source = (id: string, kind: ShareKind = 'window'): Source => ({
  ...{ id, kind, name: `A ${kind}`, thumbnail: '', displayID: kind === 'screen' ? '77' : '' },
});

let picker: Picker;
let listed: Map<ShareKind, readonly Source[] | undefined>;
let asked: ShareKind[];
let answers: unknown[];

/** Asks as the page of the picker that was opened last, or of another. */
function ask(channel: string, argument: unknown = [], sender: unknown = electron.open.at(-1)?.webContents) {
  const args: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  return Promise.resolve(electron.handlers.get(channel)?.({ senderFrame, sender }, ...args));
}

const look = (kind: ShareKind, ownWindows = false) => ask('picker:sources', { kind, ownWindows });
const choose = (id: string, more: object = {}) =>
  ask('picker:choose', { id, sound: false, ownWindows: false, ...more });

/** A meeting's click on its share button; what Electron is told goes to `answers`. */
function clickShare(audioRequested = true): void {
  electron.share.at(-1)?.({ audioRequested }, (streams) => answers.push(streams));
}

beforeEach(() => {
  electron.open.length = 0;
  electron.focused = 0;
  asked = [];
  answers = [];
  listed = new Map([
    ['screen', [source('screen:1', 'screen')]],
    ['window', [source('window:1:0'), source('window:5:0'), source('window:9:0')]],
  ]);
  picker = createPicker({
    ipc: createIpc({ ipcMain, loadSchemas: () => Promise.resolve(ipcSchemas), onError: () => undefined }),
    open: () => new BrowserWindow(),
    list(kind) {
      asked.push(kind);
      return Promise.resolve(listed.get(kind));
    },
    isOwnWindow: (id) => id === 'window:5:0' || id === 'window:9:0',
    sound: true,
  });
  answerDisplayMedia(session.fromPartition('meeting'), picker.pick);
});

describe('what is offered', () => {
  it('is listed only after the click on Share, when the picker itself asks', async () => {
    clickShare();
    expect(asked).toEqual([]);
    await look('window');
    expect(asked).toEqual(['window']);
    await choose('window:1:0');
    await vi.waitFor(() => {
      expect(answers).toEqual([{ video: { id: 'window:1:0', name: 'A window' } }]);
    });
  });

  it.each(['screen:2', 'web-contents-media-stream://1:1', ''])(
    'is all that can be shared: not %j',
    async (id) => {
      clickShare();
      await look('screen');
      await choose(id);
      await vi.waitFor(() => {
        expect(answers).toEqual([{}]);
      });
    },
  );

  it('is nothing of an earlier question', async () => {
    clickShare();
    await look('screen');
    await choose('screen:1');
    clickShare();
    await choose('screen:1');
    await vi.waitFor(() => {
      expect(answers).toEqual([{ video: { id: 'screen:1', name: 'A screen' } }, {}]);
    });
  });

  it('leaves Foyer’s windows out unless they are wanted, and the picker itself always', async () => {
    clickShare();
    const ids = async (ownWindows: boolean) => {
      return JSON.stringify(await look('window', ownWindows)).match(/window:\d+:0/g);
    };
    expect(await ids(false)).toEqual(['window:1:0']);
    expect(await ids(true)).toEqual(['window:1:0', 'window:5:0']);
  });

  it('is said to be late when the system does not answer, for that kind alone', async () => {
    clickShare();
    listed.set('window', undefined);
    expect(await look('window')).toEqual({ ok: true, value: { kind: 'silent' } });
    expect(await look('screen')).toMatchObject({ ok: true, value: { kind: 'found' } });
  });
});

describe('sound', () => {
  it('goes with the picture when it was asked for and chosen', async () => {
    clickShare();
    expect(await ask('picker:boot')).toEqual({ ok: true, value: { sound: true } });
    await look('screen');
    await choose('screen:1', { sound: true });
    await vi.waitFor(() => {
      expect(answers).toEqual([{ video: { id: 'screen:1', name: 'A screen' }, audio: 'loopback' }]);
    });
  });

  it('does not when the meeting would not take it', async () => {
    clickShare(false);
    expect(await ask('picker:boot')).toEqual({ ok: true, value: { sound: false } });
    await look('screen');
    await choose('screen:1', { sound: true });
    await vi.waitFor(() => {
      expect(answers).toEqual([{ video: { id: 'screen:1', name: 'A screen' } }]);
    });
  });
});

describe('every question is answered exactly once', () => {
  const waysOut: Record<string, () => unknown> = {
    'the employee cancels': () => ask('picker:choose', [null]),
    'the window is closed': () => electron.open.at(-1)?.emit('closed'),
    'its page crashes': () => electron.open.at(-1)?.webContents.emit('render-process-gone'),
    'the meeting ends': () => {
      picker.cancel();
    },
  };

  it.each(Object.entries(waysOut))('when %s', async (_name, out) => {
    clickShare();
    await look('screen');
    await out();
    await vi.waitFor(() => {
      expect(answers).toEqual([{}]);
    });
    // Whatever else happens afterwards.
    for (const again of Object.values(waysOut)) await again();
    await choose('screen:1');
    expect(answers).toEqual([{}]);
    // And the next question is asked anew.
    clickShare();
    expect(electron.open).toHaveLength(2);
    await look('screen');
    await choose('screen:1');
    await vi.waitFor(() => {
      expect(answers).toEqual([{}, { video: { id: 'screen:1', name: 'A screen' } }]);
    });
  });

  it('when the choice is made twice', async () => {
    clickShare();
    await look('screen');
    await Promise.all([choose('screen:1'), choose('screen:1')]);
    await vi.waitFor(() => {
      expect(answers).toEqual([{ video: { id: 'screen:1', name: 'A screen' } }]);
    });
  });

  it('when the meeting asks twice: the first question stays, the second gets nothing', async () => {
    clickShare();
    clickShare();
    await vi.waitFor(() => {
      expect(answers).toEqual([{}]);
    });
    expect(electron.open).toHaveLength(1);
    expect(electron.focused).toBe(1);
    await look('screen');
    await choose('screen:1');
    await vi.waitFor(() => {
      expect(answers).toEqual([{}, { video: { id: 'screen:1', name: 'A screen' } }]);
    });
  });

  it('when a list comes after the end', async () => {
    clickShare();
    const late = look('screen');
    picker.cancel();
    await late;
    clickShare();
    await choose('screen:1');
    await vi.waitFor(() => {
      expect(answers).toEqual([{}, {}]);
    });
  });
});

it('only the picker that is open may ask and choose', async () => {
  const stranger = {};
  clickShare();
  await look('screen');
  for (const [channel, argument] of [
    ['picker:boot', []],
    ['picker:sources', { kind: 'screen', ownWindows: false }],
    ['picker:choose', { id: 'screen:1', sound: false, ownWindows: false }],
  ] as const)
    expect(await ask(channel, argument, stranger)).toMatchObject({ ok: false });
  expect(answers).toEqual([]);
});
