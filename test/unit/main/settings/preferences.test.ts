import { describe, expect, it } from 'vitest';
import { createPreferences } from '../../../../main/settings/preferences.ts';
import { settingsSchema } from '../../../../main/settings/settings.ts';
import {
  builtInPreferences,
  type Preferences,
  type PreferencesChange,
} from '../../../../shared/schemas/preferences.ts';
import { memorySettings } from '../memory-settings.ts';

function setUp(mandatory: PreferencesChange = {}, recommended: PreferencesChange = {}) {
  const settings = memorySettings();
  const policy = { mandatory: () => mandatory, recommended: () => recommended };
  return { settings, preferences: createPreferences(settings, policy) };
}

describe('preferences', () => {
  it('are the built-in ones until somebody says something', () => {
    const { preferences } = setUp();
    expect(preferences.read()).toEqual(builtInPreferences);
    expect(preferences.fixed()).toEqual([]);
  });

  it('keep what the employee chose, part by part, and tell whoever listens', () => {
    const { settings, preferences } = setUp();
    const heard: Preferences[] = [];
    const stop = preferences.onChange((now) => heard.push(now));
    preferences.change({ notifications: { chat: false } });
    preferences.change({ theme: 'dark', shortcuts: { toggleMicrophone: 'CommandOrControl+Shift+M' } });
    stop();
    preferences.change({ notifications: { joined: false } });
    expect(heard.map(({ theme }) => theme)).toEqual(['system', 'dark']);
    expect(preferences.read()).toMatchObject({
      theme: 'dark',
      notifications: { joined: false, chat: false, ended: true },
      shortcuts: { toggleMicrophone: 'CommandOrControl+Shift+M', toggleCamera: null },
    });
    // What nobody chose stays the company's to recommend.
    expect(settings.read().preferences).not.toHaveProperty('language');
  });

  it('give way to what the company has set for good, and only to that', () => {
    const { preferences } = setUp({ language: 'de' }, { theme: 'light', startAtLogin: true });
    expect(preferences.read()).toMatchObject({ language: 'de', theme: 'light', startAtLogin: true });
    expect(preferences.fixed()).toEqual(['language']);
    expect(preferences.change({ language: 'en', theme: 'dark', startAtLogin: false })).toMatchObject({
      language: 'de',
      theme: 'dark',
      startAtLogin: false,
    });
  });
});

describe('a settings file', () => {
  const older = {
    account: null,
    lastAddress: 'https://meet.acme.com',
    byHand: null,
    guestName: '',
    recent: [],
    choices: {
      camera: 'C',
      microphone: null,
      speaker: null,
      cameraOn: true,
      microphoneOn: false,
      mirror: true,
    },
  };

  it('of a Foyer that knew no preferences keeps all it has', () => {
    expect(settingsSchema.parse(older)).toEqual({ ...older, preferences: {} });
  });

  it('of a newer Foyer loses what this one does not know, and nothing else', () => {
    const preferences = { theme: 'sepia', language: 'ar', notifications: { chat: 'loud', joined: false } };
    const read = settingsSchema.parse({ ...older, preferences });
    expect(read.lastAddress).toBe('https://meet.acme.com');
    expect(createPreferences(memorySettings(read), setUpPolicy).read()).toMatchObject({
      theme: 'system',
      language: 'ar',
      notifications: { joined: false, chat: true },
    });
    expect(settingsSchema.parse({ ...older, preferences: 'none' }).preferences).toEqual({});
  });
});

const setUpPolicy = { mandatory: () => ({}), recommended: () => ({}) };
