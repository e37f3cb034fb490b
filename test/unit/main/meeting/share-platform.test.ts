import { describe, expect, it } from 'vitest';
import { type ShareFacts, sharePlatformOf } from '../../../../main/meeting/share-platform.ts';

const of = (facts: Partial<ShareFacts> & Pick<ShareFacts, 'platform'>) =>
  sharePlatformOf({ systemVersion: '', electronVersion: '45.4.1', ...facts });

describe('Windows', () => {
  it('has sound, and leaves windows out since Windows 10 2004', () => {
    expect(of({ platform: 'win32', systemVersion: '10.0.22631' })).toEqual({
      ...{ asks: 'foyer', sound: true, leavesOut: true },
    });
    expect(of({ platform: 'win32', systemVersion: '10.0.19041' }).leavesOut).toBe(true);
    expect(of({ platform: 'win32', systemVersion: '10.0.18363' }).leavesOut).toBe(false);
    expect(of({ platform: 'win32', systemVersion: 'unheard of' }).leavesOut).toBe(false);
  });
});

describe('macOS', () => {
  it('has sound since 13, where Electron hands it on', () => {
    expect(of({ platform: 'darwin', systemVersion: '12.7.6' }).sound).toBe(false);
    expect(of({ platform: 'darwin', systemVersion: '13.0' }).sound).toBe(true);
    expect(of({ platform: 'darwin', systemVersion: '15.4.1' }).sound).toBe(true);
    expect(of({ platform: 'darwin', systemVersion: '15.4.1', electronVersion: '33.2.1' }).sound).toBe(false);
  });

  it('leaves windows out before 15, and is asked by our picker', () => {
    expect(of({ platform: 'darwin', systemVersion: '14.7' }).leavesOut).toBe(true);
    expect(of({ platform: 'darwin', systemVersion: '15.0' }).leavesOut).toBe(false);
    expect(of({ platform: 'darwin', systemVersion: '15.0' }).asks).toBe('foyer');
  });
});

describe('Linux', () => {
  it.each([
    ['a Wayland session', { sessionType: 'wayland', waylandDisplay: 'wayland-0' }],
    [
      'a Wayland session whose programs go through X11',
      { sessionType: 'wayland', waylandDisplay: 'wayland-0', ozonePlatform: 'x11' },
    ],
    ['windows on Wayland, whatever the session says', { ozonePlatform: 'wayland' }],
  ])('asks through the portal in %s', (_name, facts) => {
    expect(of({ platform: 'linux', ...facts })).toEqual({ asks: 'portal', sound: false, leavesOut: false });
  });

  it.each([
    ['X11', { sessionType: 'x11' }],
    ['a terminal', { sessionType: 'tty' }],
    ['nothing known', {}],
    ['a Wayland session that is not this one’s', { sessionType: 'wayland' }],
  ])('asks by our picker: %s', (_name, facts) => {
    expect(of({ platform: 'linux', ...facts })).toEqual({ asks: 'foyer', sound: false, leavesOut: false });
  });
});
