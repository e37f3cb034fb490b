import { describe, expect, it } from 'vitest';
import { isPermitted } from '../../../../main/security/permissions.ts';

const meetingUrl = 'app://meeting.localhost/';
const needed = ['media', 'display-capture', 'fullscreen', 'clipboard-sanitized-write', 'speaker-selection'];
const others = [
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'clipboard-read',
  'openExternal',
  'pointerLock',
  'keyboardLock',
  'idle-detection',
  'window-management',
  'hid',
  'serial',
  'usb',
  'storage-access',
  'fileSystem',
  'unknown',
  '',
];

describe('isPermitted', () => {
  it.each(needed)('gives the meeting %s', (permission) => {
    expect(isPermitted('meeting', permission, meetingUrl)).toBe(true);
    // Permission checks report the origin alone.
    expect(isPermitted('meeting', permission, 'app://meeting.localhost')).toBe(true);
  });

  it.each(others)('does not give the meeting "%s"', (permission) => {
    expect(isPermitted('meeting', permission, meetingUrl)).toBe(false);
  });

  it.each(['signin', 'shell', 'picker', 'sharing', 'link', 'diagnostics'] as const)(
    'gives %s nothing',
    (zone) => {
      for (const permission of [...needed, ...others]) {
        expect(isPermitted(zone, permission, `app://${zone}.localhost/`)).toBe(false);
        expect(isPermitted(zone, permission, meetingUrl)).toBe(false);
      }
    },
  );

  it.each(['https://evil.com/', 'app://shell.localhost/', 'app://meeting.localhost.evil.com/', 'null', ''])(
    'gives %j nothing in the meeting’s session',
    (url) => {
      for (const permission of needed) expect(isPermitted('meeting', permission, url)).toBe(false);
    },
  );
});
