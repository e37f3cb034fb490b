import type { Zone } from '../../shared/zones.ts';

/** ZEGO's signalling domains, as the installed SDK names them; media goes by UDP and is not governed by a page's policy. */
const zegoDomains = [
  'coolbcloud.com',
  'coolgcloud.com',
  'coolzcloud.com',
  'coolfcloud.com',
  'zego.im',
  'zegocloud.com',
];

const closed =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'";

/**
 * The content security policy of a zone, sent as a header with its page.
 * SECURITY: script only from our own files and never eval, so code the vendor's cloud pushes does not run (UIKit works
 * without it); our own pages reach no network at all.
 */
export function cspOf(zone: Zone): string {
  switch (zone) {
    case 'signin':
    case 'shell':
    case 'picker':
    case 'link':
      return `${closed}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'`;
    case 'meeting': {
      const hosts = zegoDomains.flatMap((domain) => [`wss://*.${domain}`, `https://*.${domain}`]).join(' ');
      // UIKit brings its styles as <style> elements and its pictures and sounds as data:.
      return `${closed}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' data: blob:; worker-src 'self' blob:; connect-src ${hosts}`;
    }
  }
}
