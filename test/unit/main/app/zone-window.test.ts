import { expect, it, vi } from 'vitest';
import { createZoneSessions, openZoneWindow } from '../../../../main/app/zone-window.ts';
import { type Zone } from '../../../../shared/zones.ts';

const electron = vi.hoisted(() => ({
  partitions: Array<string>(),
  windows: Array<unknown>(),
}));

vi.mock('electron', () => ({
  nativeTheme: { shouldUseDarkColors: false },
  session: {
    fromPartition(partition: string) {
      electron.partitions.push(partition);
      return {
        partition,
        on: () => undefined,
        protocol: { registerBufferProtocol: () => undefined },
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
      };
    },
  },
  BrowserWindow: class {
    constructor(options: unknown) {
      electron.windows.push(options);
    }
    once() {
      return this;
    }
    loadURL() {
      return Promise.resolve();
    }
  },
}));

const zones: readonly Zone[] = ['signin', 'shell', 'meeting', 'picker', 'sharing', 'link'];
const folders = { preload: '/preloads', renderer: '/pages' };

it('every zone has a session of its own, in memory', () => {
  const sessionOf = createZoneSessions(folders);
  const sessions = zones.map((zone) => sessionOf(zone));
  expect(new Set(sessions).size).toBe(zones.length);
  expect(sessionOf('meeting')).toBe(sessions[zones.indexOf('meeting')]);
  // A name that begins with `persist:` is on the disk, an empty one is everybody's and on the disk too.
  expect(electron.partitions).toEqual(zones);
});

it.each(zones)('the page of %s runs sandboxed, isolated, without Node, with its own preload', (zone) => {
  const own = createZoneSessions(folders)(zone);
  openZoneWindow(zone, own, folders, { width: 300 });
  expect(electron.windows.at(-1)).toMatchObject({
    width: 300,
    webPreferences: {
      preload: `/preloads/${zone}.cjs`,
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
});
