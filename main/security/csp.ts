import type { Zone } from '../../shared/zones.ts';
import { builtInRules, type MeetingRules } from './meeting-rules.ts';

const closed =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'";

/**
 * The content security policy of a zone, sent as a header with its page.
 * SECURITY: script only from our own files and never eval, so code the vendor's cloud pushes does not run (UIKit works
 * without it); our own pages reach no network at all.
 */
export function cspOf(zone: Zone, rules: MeetingRules = builtInRules): string {
  switch (zone) {
    case 'signin':
    case 'shell':
    case 'picker':
    case 'sharing':
    case 'link':
    case 'diagnostics':
      return `${closed}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'`;
    case 'meeting': {
      // UIKit brings its styles as <style> elements and its pictures and sounds as data:.
      return `${closed}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' data: blob:; worker-src 'self' blob:; connect-src ${hostsOf(rules)}`;
    }
  }
}

function hostsOf({ zegoHosts, mediaProxies }: MeetingRules): string {
  // A domain itself is not among the names below it.
  const names = zegoHosts.flatMap((host) => [`*.${host}`, host]);
  const proxies = mediaProxies.map(({ hostName, port }) => `${hostName}:${String(port)}`);
  return [...names, ...proxies].flatMap((host) => [`wss://${host}`, `https://${host}`]).join(' ');
}
