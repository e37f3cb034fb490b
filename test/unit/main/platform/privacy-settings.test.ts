import { expect, test } from 'vitest';
import { privacySettingsOf, systemOf } from '../../../../main/platform/privacy-settings.ts';

test('a system is known by its name', () => {
  expect([systemOf('win32'), systemOf('darwin'), systemOf('linux'), systemOf('freebsd')]).toEqual([
    'windows',
    'macos',
    'linux',
    'linux',
  ]);
});

test('Windows opens the page of the device', () => {
  expect(privacySettingsOf('windows', 'camera')).toBe('ms-settings:privacy-webcam');
  expect(privacySettingsOf('windows', 'microphone')).toBe('ms-settings:privacy-microphone');
});

test('macOS opens the list of the device in Privacy & Security', () => {
  const pane = 'x-apple.systempreferences:com.apple.preference.security?Privacy_';
  expect(privacySettingsOf('macos', 'camera')).toBe(`${pane}Camera`);
  expect(privacySettingsOf('macos', 'microphone')).toBe(`${pane}Microphone`);
});

test('Linux has nothing to open', () => {
  expect(privacySettingsOf('linux', 'camera')).toBeUndefined();
});
