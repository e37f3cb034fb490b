import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { type Zone, zoneUrl } from '../../shared/zones.ts';

/** A page that has taken over its preload: it can ask main for anything by name. */
export interface ForgedPage {
  readonly ask: (channel: string, args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const preload = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('ask', (channel, args) => ipcRenderer.invoke(channel, ...args));
`;

/** Opens one on a zone's own address, in its own session. */
export async function openForgedPage({ app, profile }: FoyerApp, zone: Zone): Promise<ForgedPage> {
  const file = join(profile, 'forged.cjs');
  await writeFile(file, preload);
  const id = await app.evaluate(
    async ({ BrowserWindow, session }, [partition, url, path]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition(partition), preload: path, sandbox: true },
      });
      await window.loadURL(url);
      return window.id;
    },
    [zone, zoneUrl(zone), file] as const,
  );
  return {
    ask: (channel, args) =>
      app.evaluate(
        async ({ BrowserWindow }, [window, call]): Promise<unknown> =>
          BrowserWindow.fromId(window)?.webContents.executeJavaScript(`ask(...${call})`),
        [id, JSON.stringify([channel, args])] as const,
      ),
    close: () =>
      app.evaluate(({ BrowserWindow }, window) => {
        BrowserWindow.fromId(window)?.destroy();
      }, id),
  };
}
