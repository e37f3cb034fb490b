import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Log } from '../../../../main/diagnostics/log.ts';
import { openSettings } from '../../../../main/settings/settings-store.ts';
import { alice, memorySettings } from '../memory-settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const builtIn = memorySettings().read();
const choices = {
  camera: 'Cam',
  microphone: null,
  speaker: null,
  cameraOn: false,
  microphoneOn: true,
  mirror: true,
};

function open(folder: string, now = 1_700_000_000_000) {
  const log = vi.fn<Log>();
  return { log, settings: openSettings(folder, log, () => now) };
}

describe('the settings', () => {
  it('are the built-in ones at the very first start', () => {
    const { settings, log } = open(temporaryFolder());
    expect(settings.read()).toEqual(builtIn);
    expect(log).not.toHaveBeenCalled();
  });

  it('are on disk as soon as they are changed, one part at a time', () => {
    const folder = temporaryFolder();
    const { settings } = open(folder);
    expect(settings.change({ account: alice })).toMatchObject({ account: alice });
    settings.change({ choices });
    expect(open(folder).settings.read()).toEqual({ ...builtIn, account: alice, choices });
    settings.change({ account: null });
    expect(open(folder).settings.read()).toEqual({ ...builtIn, choices });
  });

  it('are readable for their owner only, also those of an earlier Foyer', () => {
    const folder = temporaryFolder();
    const mode = () => statSync(join(folder, 'settings.json')).mode & 0o777;
    open(folder).settings.change({ account: alice });
    expect(mode()).toBe(0o600);
    chmodSync(join(folder, 'settings.json'), 0o644);
    open(folder);
    expect(mode()).toBe(0o600);
  });

  it('keep no field that they do not know: none can hold a credential', () => {
    const folder = temporaryFolder();
    const { settings } = open(folder);
    const account = { ...alice, deviceKey: 'dk_0123456789abcdef' };
    settings.change({ account });
    expect(settings.read().account).toEqual(alice);
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toContain('dk_');
  });

  it.each([
    ['not JSON', '{"account":'],
    ['empty', ''],
    ['of the wrong contents', '{"account":{"userID":"alice"}}'],
    ['of the wrong types', '{"recent":"none"}'],
  ])('are set aside when the file is %s, and can be found again', (_case, text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), text);
    const { settings, log } = open(folder, 42);
    expect(settings.read()).toEqual(builtIn);
    expect(readFileSync(join(folder, 'settings.damaged-42.json'), 'utf8')).toBe(text);
    expect(log).toHaveBeenCalledExactlyOnceWith({ event: 'settings-set-aside' });
    settings.change({ account: alice });
    expect(open(folder).settings.read()).toMatchObject({ account: alice });
  });

  it('are set aside beside what was set aside before', () => {
    const folder = temporaryFolder();
    for (const now of [1, 2]) {
      writeFileSync(join(folder, 'settings.json'), `damaged ${now}`);
      open(folder, now);
    }
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([
      'settings.damaged-1.json',
      'settings.damaged-2.json',
    ]);
  });

  it('are not spoiled by a value that does not belong there', () => {
    const folder = temporaryFolder();
    const { settings } = open(folder);
    settings.change({ account: alice });
    expect(() => settings.change({ recent: [{ id: 'a', title: '', lastJoined: 1 }] })).toThrow();
    expect(open(folder).settings.read()).toEqual({ ...builtIn, account: alice });
  });

  it('of a newer Foyer are read as far as they are known', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ account: alice, theme: 'dark' }));
    const { settings, log } = open(folder);
    expect(settings.read()).toEqual({ ...builtIn, account: alice });
    expect(log).not.toHaveBeenCalled();
  });
});
