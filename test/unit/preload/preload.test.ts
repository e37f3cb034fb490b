import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: Array<{ channel: unknown; args: readonly unknown[] }>(),
  heard: new Map<unknown, (...args: readonly unknown[]) => void>(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld(name: string, value: unknown) {
      electron.exposed.set(name, value);
    },
  },
  ipcRenderer: {
    invoke(channel: unknown, ...args: unknown[]) {
      electron.invoked.push({ channel, args });
      return Promise.resolve();
    },
    on(channel: unknown, listener: (...args: readonly unknown[]) => void) {
      electron.heard.set(channel, listener);
    },
    off(channel: unknown) {
      electron.heard.delete(channel);
    },
  },
}));

const folder = join(import.meta.dirname, '../../../preload');
const zones = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'call');

type Functions = [name: string, run: (...args: readonly unknown[]) => unknown][];

/** What a preload gives its page. */
async function bridgeOf(zone: string): Promise<Functions> {
  vi.resetModules();
  await import(join(folder, `${zone}.ts`));
  expect([...electron.exposed.keys()]).toEqual(['foyer']);
  const bridge = electron.exposed.get('foyer');
  return Object.entries(typeof bridge === 'object' && bridge !== null ? bridge : {}).map(([name, value]) => {
    const run: unknown = value;
    if (typeof run !== 'function') throw new Error(`${name} is no function`);
    return [name, (...args): unknown => Reflect.apply(run, undefined, args)];
  });
}

const otherChannel = 'shell:sign-out';

beforeEach(() => {
  electron.exposed.clear();
  electron.invoked.length = 0;
  electron.heard.clear();
});

it('there is one preload for each page', () => {
  expect(zones.sort()).toEqual(['diagnostics', 'link', 'meeting', 'picker', 'sharing', 'shell', 'signin']);
});

describe.each(zones)('the preload of %s', (zone) => {
  it('has functions that ask on one channel of this page, whatever the page passes', async () => {
    const calls = (await bridgeOf(zone)).filter(([name]) => !/^on[A-Z]/.test(name));
    expect(calls.length).toBeGreaterThan(0);
    for (const [, run] of calls) void run(otherChannel, 'more');
    const channels = electron.invoked.map(({ channel }) => channel);
    expect(channels).toHaveLength(calls.length);
    expect(new Set(channels).size).toBe(calls.length);
    for (const channel of channels) expect(channel).toMatch(new RegExp(`^${zone}:[a-z-]+$`));
    if (zone !== 'shell') expect(channels).not.toContain(otherChannel);
    for (const { args } of electron.invoked) expect(args).toEqual([otherChannel, 'more']);
  });

  it('passes on messages of this page, never the event of Electron', async () => {
    const listens = (await bridgeOf(zone)).filter(([name]) => /^on[A-Z]/.test(name));
    for (const [name, listen] of listens) {
      const told: (readonly unknown[])[] = [];
      const stop = listen((...args: readonly unknown[]) => told.push(args), otherChannel);
      const [[channel, hear] = []] = [...electron.heard];
      expect(channel, name).toMatch(new RegExp(`^${zone}:[a-z-]+$`));
      hear?.({ sender: 'ipcRenderer' }, 'message');
      expect(told).toEqual([['message']]);
      if (typeof stop === 'function') Reflect.apply(stop, undefined, []);
      expect(electron.heard.size).toBe(0);
    }
  });
});
