import type { Page } from 'playwright';
import { z } from 'zod';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import type { RoomCommand } from '../../shared/ipc-contract.ts';
import { type RoomFacts, roomFactsSchema, roomHappeningSchema } from '../../shared/schemas/room-facts.ts';

const toldSchema = z.object({
  facts: z.array(roomFactsSchema),
  happened: z.array(roomHappeningSchema),
});

/** What the meeting's page has told main of its room since `start` was called. */
export interface ToldFacts {
  readonly facts: () => Promise<RoomFacts | undefined>;
  /** Every state of the microphone, the oldest first. */
  readonly microphones: () => Promise<string[]>;
  /** Who came, went and wrote, as `came Bob`. */
  readonly happened: () => Promise<string[]>;
}

/** Listens between the page and main's handlers, which still get everything. Once per Foyer. */
export async function listenToFacts({ app }: FoyerApp): Promise<ToldFacts> {
  await app.evaluate(({ ipcMain }) => {
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) throw new Error('this Electron keeps its handlers elsewhere');
    const told: { facts: unknown[]; happened: unknown[] } = { facts: [], happened: [] };
    Reflect.set(globalThis, 'foyerTold', told);
    for (const channel of ['meeting:facts', 'meeting:happened']) {
      const handler: unknown = handlers.get(channel);
      if (typeof handler !== 'function') throw new Error(`nobody handles ${channel}`);
      handlers.set(channel, (...args: unknown[]) => {
        told[channel === 'meeting:facts' ? 'facts' : 'happened'].push(args[1]);
        const answer: unknown = Reflect.apply(handler, undefined, args);
        return answer;
      });
    }
  });
  const told = async () => {
    const written = await app.evaluate(() => {
      const all: unknown = Reflect.get(globalThis, 'foyerTold');
      return JSON.stringify(all);
    });
    return toldSchema.parse(JSON.parse(written));
  };
  return {
    facts: async () => (await told()).facts.at(-1),
    microphones: async () =>
      (await told()).facts
        .map(({ microphone }) => microphone)
        .filter((now, index, all) => now !== all[index - 1]),
    happened: async () => (await told()).happened.map(({ kind, name }) => `${kind} ${name}`),
  };
}

/** Sends a command the way the tray and the global shortcuts do, through the meeting's window. */
export async function command({ app }: FoyerApp, meeting: Page, wanted: RoomCommand): Promise<void> {
  const window = await app.browserWindow(meeting);
  await window.evaluate((one: Electron.BrowserWindow, message) => {
    one.webContents.send('meeting:command', message);
  }, wanted);
}

/** From now on `hears` knows the page's connections. Before the page joins. */
export async function listenForSound(meeting: Page): Promise<void> {
  await meeting.evaluate(() => {
    const Native = RTCPeerConnection;
    const all: RTCPeerConnection[] = [];
    Reflect.set(globalThis, 'foyerConnections', all);
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        all.push(this);
      }
    };
  });
}

/** The least energy of a second with a beep; silence has none at all. */
const audible = 1e-6;

/**
 * Whether sound of another participant arrives: the fake microphone beeps every second, and who is muted sends silence.
 * What arrives is measured where it is decoded.
 */
export async function hears(meeting: Page): Promise<boolean> {
  const before = await energy(meeting);
  await meeting.waitForFunction(
    (start) => performance.now() > start + 2500,
    await meeting.evaluate(() => performance.now()),
  );
  return (await energy(meeting)) - before > audible;
}

function energy(meeting: Page): Promise<number> {
  return meeting.evaluate(async () => {
    const all: unknown = Reflect.get(globalThis, 'foyerConnections');
    if (!Array.isArray(all)) throw new Error('nobody listens');
    let sum = 0;
    for (const connection of all) {
      if (!(connection instanceof RTCPeerConnection)) continue;
      const reports: Iterable<unknown> = (await connection.getStats()).values();
      for (const report of reports) {
        if (typeof report !== 'object' || report === null) continue;
        const value = (name: string): unknown => Reflect.get(report, name);
        const heard = value('totalAudioEnergy');
        if (value('type') === 'inbound-rtp' && value('kind') === 'audio' && typeof heard === 'number')
          sum += heard;
      }
    }
    return sum;
  });
}
