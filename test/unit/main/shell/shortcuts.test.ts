import { beforeEach, expect, it } from 'vitest';
import { createPreferences } from '../../../../main/settings/preferences.ts';
import { keysInWords } from '../../../../main/shell/global-shortcuts.ts';
import type { Notice } from '../../../../main/shell/notices.ts';
import { startShortcuts } from '../../../../main/shell/start-shortcuts.ts';
import { wordsIn } from '../../../../main/shell/words/words.ts';
import { meetingWatch } from '../meeting-watch.ts';
import { memorySettings } from '../memory-settings.ts';

const keys = 'CommandOrControl+Shift+M';
const others = 'CommandOrControl+Alt+K';

let held: Map<string, () => void>;
let taken: Set<string>;
let told: Notice[];

beforeEach(() => {
  held = new Map();
  taken = new Set();
  told = [];
});

function foyer() {
  const preferences = createPreferences(memorySettings(), { mandatory: () => ({}), recommended: () => ({}) });
  const world = meetingWatch();
  const takenKeys = startShortcuts({
    keys: {
      register(accelerator, callback) {
        if (accelerator.includes('9')) throw new TypeError('no such key');
        if (taken.has(accelerator)) return false;
        held.set(accelerator, callback);
        return true;
      },
      unregister: (accelerator) => held.delete(accelerator),
    },
    meeting: world.meeting,
    preferences,
    platform: 'linux',
    words: () => wordsIn('en'),
    tell: (notice) => told.push(notice),
  });
  return { ...world, preferences, takenKeys, heldKeys: () => [...held.keys()] };
}

it('takes no keys until some are chosen, and then only in a meeting', () => {
  const { meeting, join, commands, preferences, heldKeys } = foyer();
  join();
  expect(heldKeys()).toEqual([]);
  preferences.change({ shortcuts: { toggleMicrophone: keys, toggleCamera: others } });
  expect(heldKeys()).toEqual([keys, others]);
  held.get(keys)?.();
  held.get(others)?.();
  expect(commands).toEqual([
    { kind: 'microphone', to: 'toggle' },
    { kind: 'camera', to: 'toggle' },
  ]);
  meeting.stateIs({ phase: 'ended', reason: { kind: 'left' } });
  expect(heldKeys()).toEqual([]);
  meeting.stateIs({ phase: 'joined' });
  expect(heldKeys()).toEqual([keys, others]);
});

it('lets go of keys that are no longer chosen', () => {
  const { join, preferences, heldKeys } = foyer();
  join();
  preferences.change({ shortcuts: { toggleMicrophone: keys } });
  preferences.change({ shortcuts: { toggleMicrophone: others } });
  expect(heldKeys()).toEqual([others]);
  preferences.change({ shortcuts: { toggleMicrophone: null } });
  expect(heldKeys()).toEqual([]);
});

it('knows at the choice that another program has the keys, and tells it in a meeting, once', () => {
  taken.add(keys);
  const { join, meeting, preferences, heldKeys, takenKeys } = foyer();
  expect(takenKeys()).toEqual([]);
  preferences.change({ shortcuts: { toggleMicrophone: keys } });
  expect(takenKeys()).toEqual(['toggleMicrophone']);
  expect(told).toEqual([]);
  join();
  expect(told).toEqual([
    {
      kind: 'taken',
      title: 'Your shortcut does not work',
      body: 'Another program uses Ctrl+Shift+M. Choose another one in the settings.',
    },
  ]);
  meeting.closed();
  join();
  expect(told).toHaveLength(1);
  expect(heldKeys()).toEqual([]);
  meeting.closed();
  taken.clear();
  join();
  expect(heldKeys()).toEqual([keys]);
  expect(takenKeys()).toEqual([]);
});

it('knows of keys that two functions should have, and of keys that this system does not know', () => {
  const { join, preferences, heldKeys, takenKeys } = foyer();
  join();
  preferences.change({ shortcuts: { toggleMicrophone: keys, toggleCamera: keys } });
  expect(heldKeys()).toEqual([keys]);
  expect(takenKeys()).toEqual(['toggleCamera']);
  preferences.change({ shortcuts: { toggleCamera: 'Alt+9' } });
  expect(takenKeys()).toEqual(['toggleCamera']);
  preferences.change({ shortcuts: { toggleCamera: null } });
  expect(takenKeys()).toEqual([]);
});

it('writes keys as they stand on the keyboard', () => {
  expect(keysInWords('CommandOrControl+Shift+M', 'linux')).toBe('Ctrl+Shift+M');
  expect(keysInWords('CommandOrControl+Shift+M', 'darwin')).toBe('⌘+Shift+M');
});
