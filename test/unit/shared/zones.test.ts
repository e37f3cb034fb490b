import { describe, expect, it } from 'vitest';
import { zoneOf, zoneUrl } from '../../../shared/zones.ts';

const zones = ['signin', 'shell', 'meeting', 'picker', 'sharing', 'link', 'diagnostics'] as const;

describe('zoneOf', () => {
  it.each(zones)('knows the page of %s, whatever comes after its host', (zone) => {
    expect(zoneOf(zoneUrl(zone))).toBe(zone);
    expect(zoneOf(`${zoneUrl(zone)}assets/a.js?x=1#y`)).toBe(zone);
    // Permission checks report an origin, with or without the slash.
    expect(zoneOf(`app://${zone}.localhost`)).toBe(zone);
  });

  it.each([
    'https://shell.localhost/',
    'http://shell.localhost/',
    'file:///shell.localhost/',
    'app://shell.localhost.evil.com/',
    'app://evil-shell.localhost/',
    'app://evil.shell.localhost/',
    'app://shell.localhost:8080/',
    'app://localhost/',
    'app://unknown.localhost/',
    'app:shell.localhost/',
    'appx://shell.localhost/',
    'blob:app://shell.localhost/1',
    'data:text/html,app://shell.localhost/',
    'about:blank',
    'shell.localhost',
    '',
    'null',
  ])('does not take %s for a page of ours', (url) => {
    expect(zoneOf(url)).toBeUndefined();
  });
});
