import type { ElectronApplication } from 'playwright';
import { z } from 'zod';

/** What main says to pages, as the bytes that travel. */
export interface IpcRecord {
  /** Everything said so far: the answers and what main sends by itself, each with its channel. */
  readonly said: () => Promise<readonly Said[]>;
}

export interface Said {
  readonly channel: string;
  readonly bytes: Buffer;
}

const saidSchema = z.array(
  z
    .object({ channel: z.string(), base64: z.string() })
    .transform(({ channel, base64 }) => ({ channel, bytes: Buffer.from(base64, 'base64') })),
);

/**
 * Writes down from now on all that main says to any page. It stands in Electron's own map of handlers, behind which
 * there is only the wire; a later Electron without that map fails here.
 */
export async function recordIpc(app: ElectronApplication): Promise<IpcRecord> {
  await startRecording(app);

  return {
    async said() {
      const written = await app.evaluate(() => {
        const said: unknown = Reflect.get(globalThis, 'foyerSaid');
        return JSON.stringify(said);
      });
      return saidSchema.parse(JSON.parse(written));
    },
  };
}

/** Starts it once, however often it is asked. */
function startRecording(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: electronApp, ipcMain, webContents }) => {
    const { serialize } = process.getBuiltinModule('node:v8');
    if (Reflect.has(globalThis, 'foyerSaid')) return;
    const said: { channel: string; base64: string }[] = [];
    Reflect.set(globalThis, 'foyerSaid', said);
    const write = (channel: string, message: unknown) => {
      said.push({ channel, base64: serialize(message).toString('base64') });
    };

    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) throw new Error('this Electron keeps its handlers elsewhere');
    const entries: (readonly [unknown, unknown])[] = [...handlers.entries()];
    for (const [channel, handler] of entries) {
      if (typeof handler !== 'function') throw new Error('a handler that is no function');
      handlers.set(channel, async (...args: unknown[]) => {
        const answer: unknown = await Reflect.apply(handler, undefined, args);
        write(String(channel), answer);
        return answer;
      });
    }

    const listenTo = (contents: Electron.WebContents) => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...args: unknown[]) => {
        write(channel, args);
        send(channel, ...args);
      };
    };
    for (const contents of webContents.getAllWebContents()) listenTo(contents);
    electronApp.on('web-contents-created', (_event, contents) => {
      listenTo(contents);
    });
  });
}
